import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readBack, say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "without a mouse: the report is found, given a purpose and a format, and exported; another program reads it back";

export async function walk(desk) {
  desk.cli("demo", "--startups", "12", "--alumni", "240");
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  await window.press("g", "r");
  await window.find("heading", say("exports-title"));

  // Whoever wants to export too soon is led to what is missing.
  await window.press([Key.Control, "s"]);
  await window.sees(say("exports-purpose-first"));
  assert.ok(await window.hasFocus("combobox", say("exports-what-for")), "the purpose is asked for");
  await window.press(...say("alumni-purpose-invitations"));
  const value = async (name) => window.value((await window.all("combobox", say(name)))[0]);
  await until("the purpose is chosen", async () => (await value("exports-what-for")) === "invitations");
  await until("somebody would be in it", async () => (await window.all("cell")).length > 0);

  // From Excel to PDF and back, as arrows choose among radios.
  const chosen = async (name) => window.run((radio) => radio.checked, (await window.all("radio", name))[0]);
  await window.walkTo("radio", "Excel");
  await window.press(Key.Right);
  await until("PDF is chosen", () => chosen("PDF"));
  await window.press(Key.Left);
  await until("Excel is chosen", () => chosen("Excel"));

  // The mobile goes before the city, and the company stays out.
  await window.walkTo("checkbox", say("contacts-company"));
  await window.press(Key.Space);
  await window.walkTo("checkbox", say("contacts-mobile"));
  await window.press([Key.Alt, Key.Up]);
  assert.ok(await window.hasFocus("checkbox", say("contacts-mobile")), "the focus goes with the column");

  const file = join(desk.home, "contacts.xlsx");
  await desk.answerDialog(file);
  await window.press([Key.Control, "s"]);
  await window.sees(say("exports-on-record"));
  await until("the focus goes on at the file", () => window.hasFocus("button", say("exports-show")));

  const { rows } = readBack(file);
  const [head, ...people] = rows.map((cells) => cells.map(({ value }) => value));
  const columns = ["name", "role", "cohorts", "sector", "mobile", "city"];
  assert.deepEqual(head.slice(0, columns.length), columns.map((column) => say(`contacts-${column}`)));
  assert.ok(people.length > 0, "somebody has agreed");
  await window.sees(say("exports-done", { count: people.length, shown: String(people.length) }));
  const [logged] = desk.cli("exports").rows;
  assert.deepEqual([logged.fileName, logged.purpose, logged.people, logged.state], ["contacts.xlsx", "invitations", people.length, "done"]);

  // The same on paper, by the button, which Enter presses.
  await window.walkTo("radio", "Excel");
  await window.press(Key.Right);
  const paper = join(desk.home, "contacts.pdf");
  await desk.answerDialog(paper);
  await window.walkTo("button", new RegExp(`^${say("exports-export")}`));
  await window.press(Key.Enter);
  await until("the second file is on record", () => desk.cli("exports").rows[0].fileName === "contacts.pdf");
  assert.equal((await readFile(paper)).subarray(0, 5).toString(), "%PDF-");
  assert.equal(desk.cli("check").ok, true);
}
