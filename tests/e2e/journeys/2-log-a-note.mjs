import assert from "node:assert/strict";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "a note in Chinese with a next step is logged by keys alone, stands in the startup, and goes by Ctrl+Z";

export async function walk(desk) {
  desk.cli("demo", "--startups", "24", "--alumni", "20");
  const startup = desk.cli("list", "startups").rows[0];
  const other = desk.cli("list", "startups").rows[1];
  const before = desk.cli("list", "notes").total;
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));

  await window.press([Key.Control, "n"]);
  // A startup is chosen, and then a name is typed that finds nobody: the note is not saved, and on nobody's account.
  const box = await window.find("combobox", say("notes-startup"));
  await window.type(box, other.name);
  await window.press(Key.Tab);
  await window.type(await window.find("textbox", say("notes-text")), "现金只够五个月。\n要先把二月的合同签下来");
  await window.sees(say("notes-about-last"));
  await window.type(box, "没有这家");
  await window.press(Key.Tab, [Key.Control, Key.Enter]);
  await window.sees(say("notes-nobody-chosen"));
  assert.equal(desk.cli("list", "notes").total, before, "nothing is saved until a startup is chosen");

  // Enter at once after the last letter takes the first of exactly this name.
  await window.press([Key.Control, "a"], ...startup.name, Key.Enter);
  await until("the startup is chosen", async () => (await window.value(box)) === startup.name);
  await window.press(Key.Tab, [Key.Alt, "2"]);
  await window.walkTo("radio", say("notes-follow-none"));
  await window.press(Key.Right);
  await window.type(await window.find("textbox", say("notes-step")), "催二月合同");
  await window.press([Key.Control, Key.Enter]);
  await window.sees(say("notes-saved", { name: startup.name }));
  assert.equal(await window.value(await window.find("textbox", say("notes-text"))), "", "the next note begins empty");

  const { total, rows } = desk.cli("list", "notes");
  assert.equal(total, before + 1, "saved means on the disk");
  assert.equal(rows[0].text, "现金只够五个月。\n要先把二月的合同签下来");
  assert.equal(rows[0].kind, "risk");
  assert.deepEqual(rows[0].items.map(({ text }) => text), ["催二月合同"]);

  await window.press(Key.F6, "g", "s"); // out of the form first
  await window.find("heading", say("startups-title"));
  await window.press("/", ...startup.name);
  await until("the list shows the one", async () => (await window.all("row", new RegExp(startup.name))).length === 1);
  await window.press(Key.Down, Key.Enter);
  await window.walkTo("tab", new RegExp(say("startups-tab-summary")));
  await window.press(Key.Right);
  await window.sees("现金只够五个月");
  await window.sees("催二月合同");

  await window.press([Key.Control, "z"]);
  await window.losesSight("现金只够五个月");
  assert.equal(desk.cli("list", "notes").total, before);
}
