import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../desk.mjs";
import { Key } from "../webdriver.mjs";

export const title = "another row is made the header, by a key and by a click; a column that nobody can be sure of is asked about";

const LONG = "申请理由（不超过二百字，请写明目前的产品、客户、收入、团队和最需要的帮助，并附上介绍材料的地址）";
const FILE = `创业营通讯录\n姓名,${LONG},手机,公司,备用\n陈一鸣,想找客户,13900000001,星桥科技有限公司,13900000011\n周晓岚,想找导师,13900000002,云岭生物有限公司,13900000012\n`;

export async function walk(desk) {
  desk.cli("init", "--incubator", "听涛孵化器", "--name", "林若涵");
  const file = join(desk.home, "list.csv");
  writeFileSync(file, FILE);
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  await desk.drop(file);
  await window.find("heading", say("import-step-sheets"));
  await window.sees(say("import-header-is", { row: "2" }));
  assert.ok(await window.run(() => document.querySelector("main").scrollWidth <= document.querySelector("main").clientWidth), "a long header makes nothing wider than the window");

  await window.walkTo("button", say("import-make-header", { row: "2" }));
  await window.press(Key.Down);
  await window.press(Key.Enter);
  await window.sees(say("import-header-is", { row: "3" }));
  await window.click(await window.find("cell", "公司"));
  await window.sees(say("import-header-is", { row: "2" }));

  const on = () => window.press([Key.Control, Key.Enter]);
  await on();
  const question = new RegExp(say("import-question-of", { column: "备用", field: say("import-field-phone") }));
  await window.find("group", question);
  await window.walkTo("button", new RegExp(say("import-to-ask", { count: 1 })));
  await window.press(Key.Enter);
  await window.press(Key.Enter);
  assert.equal(await window.value(await window.find("combobox", say("import-field-of", { column: "备用" }))), "phone");
  await on();
  await window.find("heading", say("import-step-check"));
  await on();
  await window.find("heading", say("import-step-done"));
  const [chen] = desk.cli("list", "people", "--filter", "text=陈一鸣").rows;
  const { contacts } = desk.cli("show", "people", chen.id);
  assert.deepEqual(contacts.map(({ value }) => value).sort(), ["+8613900000001", "+8613900000011"]);
  assert.equal(desk.cli("check").ok, true);
}
