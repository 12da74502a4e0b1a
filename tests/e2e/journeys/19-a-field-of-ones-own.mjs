import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "without a mouse: a column that an import kept as text becomes a field, is filled in, narrows the list, and is taken back";

const TABLE = `姓名,手机,爱好
王一,13800138001,登山
李二,13800138002,围棋
赵三,13800138003,
`;

export async function walk(desk) {
  desk.cli("init", "--incubator", "听涛孵化器", "--name", "林若涵");
  const table = join(desk.home, "people.csv");
  writeFileSync(table, TABLE);
  desk.cli("import", table, "--as", "people");
  const person = (name) => desk.cli("show", "people", desk.cli("list", "people", "--filter", `text=${name}`).rows[0].id);
  assert.deepEqual(person("王一").keptCells.map(({ label, value }) => [label, value]), [["爱好", "登山"]]);

  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  await window.press("g", "p");
  await window.find("heading", say("people-title"));
  const rows = async () => (await window.all("row")).length - 1;
  /** Opens the panel of the one whom the search finds. */
  const open = async (name) => {
    await window.press("/", [Key.Control, "a"], ...name);
    await until(`${name} alone is shown`, async () => (await rows()) === 1 && (await window.all("row", new RegExp(name))).length === 1);
    await window.press(Key.Down, Key.Enter);
    await window.find("heading", name);
  };

  await open("王一");
  await window.walkTo("button", say("own-fields-make-of", { label: "爱好" }));
  await window.press(Key.Enter);
  await window.find("dialog", new RegExp(say("own-fields-make-title", { label: "爱好" })));
  await window.walkTo("button", say("own-fields-make-do"));
  await window.press(Key.Enter);
  await window.sees(say("own-fields-made", { label: "爱好" }));
  assert.deepEqual(person("王一").own.map(({ label, value }) => [label, value]), [["爱好", "登山"]]);

  // Filled in where it was empty.
  await window.press(Key.Escape);
  await open("赵三");
  const panel = async () => (await window.all("textbox", "爱好")).at(-1);
  await until("the panel has the field", panel);
  await window.type(await panel(), "摄影");
  await window.press(Key.Tab);
  await window.sees(say("own-fields-set", { label: "爱好" }));
  assert.equal(person("赵三").own[0].value, "摄影");

  // The list is narrowed by it.
  await window.press(Key.Escape);
  await window.press("/", [Key.Control, "a"], Key.Backspace);
  await until("all are shown", async () => (await rows()) === 4);
  await window.walkTo("textbox", "爱好");
  await window.press(..."围棋");
  await until("who plays is shown alone", async () => (await rows()) === 1 && (await window.all("row", /李二/)).length === 1);
  await window.press([Key.Control, "a"], Key.Backspace);
  await until("all are shown again", async () => (await rows()) === 4);

  // Taken back: first what was filled in, then the field; the cells stay.
  await window.press(Key.F6);
  await window.press([Key.Control, "z"]);
  await until("the value is taken back", () => person("赵三").own[0].value === null);
  await window.press([Key.Control, "z"]);
  await until("the field is taken back", () => person("王一").own.length === 0);
  assert.deepEqual(person("王一").keptCells.map(({ label, value }) => [label, value]), [["爱好", "登山"]]);
  await until("nothing narrows by it any more", async () => (await window.all("textbox", "爱好")).length === 0);
}
