import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "a backup is opened as a copy; a restored nursery asks who one is, and a note is saved under that name";

export async function walk(desk) {
  desk.cli("demo", "--startups", "4", "--alumni", "8");
  const { me } = desk.cli("who");
  const folder = join(desk.home, "out");
  desk.cli("export", "nursery", "--out", folder);
  const backup = desk.cli("backup").file;
  const bytes = statSync(backup);

  // On another machine: nobody is known there.
  desk.home = join(desk.home, "elsewhere");
  desk.file = backup;
  const window = await desk.open();
  await window.find("heading", say("firstrun-who"));
  const copy = join(desk.home, readdirSync(desk.home).find((name) => name.endsWith(".miaopu")));
  await window.sees(say("settings-copied", { file: copy }));
  await window.walkTo("button", me.name);
  await window.press(Key.Enter);
  await window.find("heading", say("shell-overview"));
  assert.deepEqual([statSync(backup).size, statSync(backup).mtimeMs], [bytes.size, bytes.mtimeMs], "the backup is as it was");
  assert.ok(!existsSync(`${backup}-wal`) && !existsSync(`${backup}.lock`));
  await window.close();

  // A third machine, where the exported folder is taken in by somebody who is not in it.
  desk.home = join(desk.home, "third");
  desk.file = null;
  const other = await desk.open();
  await other.find("heading", say("firstrun-title"));
  await desk.answerDialog(folder);
  await other.walkTo("button", new RegExp(say("firstrun-way-folder")));
  await other.press(Key.Enter);
  await other.find("heading", say("firstrun-who"));
  await other.type(await other.find("textbox", say("firstrun-who-new")), "何明远");
  await other.press(Key.Enter);
  await other.find("heading", say("shell-overview"));

  desk.file = join(desk.home, "nursery.miaopu");
  const startup = desk.cli("list", "startups").rows[0];
  await other.press([Key.Control, "n"]);
  await other.type(await other.find("combobox", say("notes-startup")), startup.name);
  await other.find("option", new RegExp(startup.name));
  await other.press(Key.Tab, [Key.Alt, "1"]);
  await other.type(await other.find("textbox", say("notes-text")), "样机交付了三家客户");
  await other.press([Key.Control, Key.Enter]);
  await other.sees(say("notes-saved", { name: startup.name }));
  // The form is emptied after the note is saved, and takes the focus back.
  await until("the form waits for the next note", () => other.hasFocus("combobox", say("notes-startup")));
  const newest = () => desk.cli("list", "notes").rows[0];
  assert.deepEqual([newest().author.name, newest().text], ["何明远", "样机交付了三家客户"]);
  await other.close();

  // Tomorrow: the machine knows, and what was done yesterday is taken back.
  const tomorrow = await desk.open();
  await tomorrow.find("heading", say("shell-overview"));
  await tomorrow.press([Key.Control, "z"]);
  await until("the note is taken back", () => newest().text !== "样机交付了三家客户");
}
