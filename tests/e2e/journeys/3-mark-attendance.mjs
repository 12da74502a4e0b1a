import assert from "node:assert/strict";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "a session's attendance is marked by one key a person, and the last mark goes by Ctrl+Z";

export async function walk(desk) {
  desk.cli("demo", "--startups", "40", "--alumni", "20");
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  await window.press("g", "a");
  await window.find("heading", say("attendance-title"));

  // The sessions come after the heading.
  const chosen = await until("a session is chosen", async () => window.value(await window.find("combobox", say("attendance-session"))));
  const isChosen = ({ day, title }) => chosen.startsWith(day.slice(5).replace("-", "/")) && chosen.endsWith(title);
  const session = desk.cli("list", "sessions", "--limit", "500").rows.find(isChosen).id;
  const marks = () => desk.cli("show", "sessions", session).lines.map(({ mark }) => mark);
  const people = marks().length;
  assert.ok(people >= 22, `${people} people are expected`);
  await window.press(Key.Up); // the sheet has the focus: no mouse is needed to begin
  await window.press(...Array(people).fill(Key.Up));
  await window.press(...Array(people).fill(Key.Backspace).flatMap((key) => [key, Key.Down]));
  await window.press(...Array(people).fill(Key.Up));

  // A remark before its mark stays, through the mark and when that is taken away again.
  const first = () => desk.cli("show", "sessions", session).lines[0];
  await window.press(Key.Enter, ..."dao", Key.Enter, Key.Up);
  await until("the remark is on the disk", () => first().remark === "dao" && first().mark === null);
  await window.press("2", Key.Up, Key.Backspace);
  await until("the mark is gone, the remark stays", () => first().mark === null && first().remark === "dao");

  const keys = Array.from({ length: people }, (_, row) => String(1 + (row % 4)));
  await window.press(...keys);
  const expected = keys.map((key) => ["present", "late", "absent", "leave"][Number(key) - 1]);
  await until("every mark is on the disk", () => marks().join() === expected.join());

  await window.press([Key.Control, "z"]);
  await until("the last mark is taken back", () => marks().at(-1) !== expected.at(-1));
  assert.deepEqual(marks().slice(0, -1), expected.slice(0, -1));
}
