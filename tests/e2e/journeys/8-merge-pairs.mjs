import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "without a mouse: three pairs are made one, one is told apart, and a merging is taken back";

const FIRST = `姓名,手机,邮箱,公司,城市,备注,同意公开联系方式
张伟,13800138001,,青禾智能有限公司,上海,喜欢周三下午谈,同意
李娜,,lina@example.com,云岭生物有限公司,苏州,,
王芳,13800138003,,木石能源有限公司,杭州,,
赵磊,13800138004,,若水软件有限公司,南京,,
`;
// The same people as another list has them; only the last one is somebody else, at the same switchboard.
const SECOND = `姓名,手机,邮箱,公司,城市,备注,同意公开联系方式
张炜,13800138001,zhangwei@example.com,青禾智能有限公司,苏州,名片上写作炜,不同意
李那,,lina@example.com,云岭生物有限公司,苏州,,
王方,13800138003,,,,,
钱进,13800138004,,若水软件有限公司,南京,,
`;

export async function walk(desk) {
  const file = (name, text) => (writeFileSync(join(desk.home, name), text), join(desk.home, name));
  desk.cli("init", "--incubator", "听涛孵化器", "--name", "林若涵");
  desk.cli("import", file("first.csv", FIRST), "--as", "alumni");
  desk.cli("import", file("second.csv", SECOND), "--as", "alumni");
  const pairs = () => desk.cli("duplicates").total;
  const people = () => desk.cli("list", "people").total;
  const named = (name) => desk.cli("list", "people", "--filter", `text=${name}`).rows;
  assert.deepEqual([pairs(), people()], [4, 9]);

  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  await window.press("g", "u");
  await window.find("heading", say("duplicates-title"));
  const choice = (field, side) => new RegExp(`^${say("duplicates-take", { field: say(`duplicates-field-${field}`), side, values: "" })}`);
  /** The pair is in sight, and the focus in its first choice. */
  const sides = async (one, other) => {
    await window.find("table", say("duplicates-sides", { one, other }));
    await until("the first choice has the focus", () => window.hasFocus("radio", choice("name", "A")));
  };

  // The names of the first pair differ, and so do city, remark and answer: B's city is taken, and both remarks.
  await sides("张伟", "张炜");
  await window.walkTo("radio", choice("city", "A"), Key.Down);
  await window.press("2");
  await window.sees(say("duplicates-overflow", { values: "上海" }));
  await window.sees(say("duplicates-stricter"));
  assert.deepEqual([pairs(), people()], [4, 9], "nothing is written before Merge");
  await window.press(Key.Enter);
  await until("张伟 and 张炜 are one", () => people() === 8);
  const [zhang] = named("张伟").map(({ id }) => desk.cli("show", "people", id));
  assert.equal(zhang.city, "苏州");
  assert.equal(zhang.alias, "张炜", "the other name stays as such");
  assert.match(zhang.remark, /喜欢周三下午谈[^]*名片上写作炜/);
  assert.deepEqual(zhang.keptCells.map(({ value }) => value), ["上海"], "what was not taken is kept aside");
  assert.ok(zhang.contacts.some(({ value }) => value === "zhangwei@example.com"), "B's e-mail goes over");

  // The toast's way back, by its key; then forward again.
  await window.press([Key.Control, "z"]);
  await until("the two are two again", () => people() === 9 && pairs() === 4);
  await sides("张伟", "张炜");
  await window.press([Key.Control, Key.Shift, "z"]);
  await until("and one again", () => people() === 8 && pairs() === 3);

  // The others as they come: told apart where they are two.
  for (const { survivor, merged } of desk.cli("duplicates").rows) {
    await sides(survivor.name, merged.name);
    const [before, left] = [people(), pairs()];
    const areTwo = survivor.name === "赵磊";
    await window.press(areTwo ? "n" : Key.Enter);
    await until(`${survivor.name} and ${merged.name} are answered`, () => pairs() === left - 1);
    assert.equal(people(), areTwo ? before : before - 1);
  }
  await window.sees(say("duplicates-none"));
  assert.deepEqual([pairs(), people()], [0, 6]);
  assert.equal(named("钱进").length, 1);
  assert.equal(desk.cli("check").ok, true);
}
