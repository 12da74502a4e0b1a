import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "without a mouse: a file is taken in, somebody is known again, a row is mended, and the next file is read the same way";

const KNOWN = "姓名,手机,公司\n王一,13800138001,青禾智能有限公司\n";
const FILE = "姓名,手机,公司,代号\n王艺,,青禾智能有限公司,阿艺\n,13800138002,云岭生物有限公司,\n赵三,13800138003,木石能源有限公司,\n";
const NEXT = "代号,姓名,手机,公司\n阿四,钱四,13800138004,木石能源有限公司\n";

export async function walk(desk) {
  const file = (name, text) => (writeFileSync(join(desk.home, name), text), join(desk.home, name));
  desk.cli("init", "--incubator", "听涛孵化器", "--name", "林若涵");
  desk.cli("import", file("known.csv", KNOWN), "--as", "people");
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));

  const on = () => window.press([Key.Control, Key.Enter]);
  const take = async (path) => {
    await window.press("g", "i");
    await window.find("heading", say("import-title"));
    await desk.answerDialog(path);
    await window.walkTo("button", say("import-pick"));
    await window.press(Key.Enter);
    await window.find("heading", say("import-step-sheets"));
    await on();
    await window.find("heading", say("import-step-columns"));
  };

  await take(file("members.csv", FILE));
  await window.walkTo("combobox", say("import-field-of", { column: "代号" }));
  await window.press(..."英文名");
  await until("the column is an alias", async () => (await window.value((await window.all("combobox", say("import-field-of", { column: "代号" })))[0])) === "alias");
  await on();
  await window.sees(say("import-nothing-yet"));

  // Somebody who sounds the same at the same company: asked about, and not merged before a person says so.
  await window.walkTo("row", /王艺/);
  await window.sees(say("import-likeness-same-reading"));
  await window.press("s");
  await window.sees(say("import-none-likely"));

  // A row without a name is mended where it stands.
  await window.walkTo("radio", new RegExp(`^${say("import-filter-likely")}`));
  await window.press(Key.Right);
  await window.walkTo("row", new RegExp(say("error-no-name")));
  await window.press(Key.Enter);
  await until("the first blank cell has the focus", () => window.hasFocus("textbox", /^姓名/));
  await window.press(..."李二", Key.Enter);
  await window.find("status", say("import-fate-new"));
  await window.press(Key.Escape);
  assert.equal(desk.cli("list", "people").total, 2, "nothing is written before Import");
  await on();
  await window.find("button", say("import-undo"));
  assert.equal(desk.cli("list", "people").total, 4, "王艺 is 王一");
  const known = desk.cli("list", "people", "--filter", "text=王一").rows[0];
  assert.equal(desk.cli("show", "people", known.id).alias, "阿艺");

  await window.walkTo("button", say("import-again"));
  await window.press(Key.Enter);
  await take(file("next.csv", NEXT));
  await window.find("button", say("import-guess-anew"));
  await on();
  await window.sees(say("import-nothing-yet"));
  await on();
  await window.find("button", say("import-undo"));
  const next = desk.cli("list", "people", "--filter", "text=钱四").rows[0];
  assert.equal(desk.cli("show", "people", next.id).alias, "阿四", "read as the last file was");
  assert.equal(desk.cli("check").ok, true);
}
