import assert from "node:assert/strict";
import { join } from "node:path";
import { readBack, say } from "../desk.mjs";

export const title = "alumni are filtered on the screen and exported for a purpose; another program reads the file back";

const CITY = "上海";

export async function walk(desk) {
  desk.cli("demo", "--startups", "12", "--alumni", "240");
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  await window.press("g", "l");
  await window.choose(say("alumni-city"), CITY);
  const wanted = desk.cli("list", "alumni", "--filter", `city=${CITY}`).total;
  await window.find("status", new RegExp(`^${wanted} /`));

  await window.click(await window.find("button", say("alumni-export")));
  await window.choose(say("exports-what-for"), "invitations");
  const file = join(desk.home, "contacts.xlsx");
  await desk.answerDialog(file);
  await window.click(await window.find("button", new RegExp(`^${say("exports-export")}`)));
  await window.sees(say("exports-on-record"));

  const { frozen, rows } = readBack(file);
  const [head, ...people] = rows.map((cells) => cells.map(({ value }) => value));
  assert.equal(frozen, "A2", "the header stays in sight");
  assert.ok(people.length > 0 && people.length < wanted, `${people.length} of ${wanted} have agreed`);
  await window.sees(say("exports-done", { count: people.length, shown: String(people.length) }));

  const column = (key) => people.map((cells) => cells[head.indexOf(say(key))]);
  assert.deepEqual([...new Set(column("contacts-city"))], [CITY]);
  for (const mobile of column("contacts-mobile").filter(Boolean)) assert.match(mobile, /\*{4}/, "masked unless asked for");
  const days = rows.slice(1).map((cells) => cells[head.indexOf(say("contacts-last-contact"))]);
  assert.deepEqual([...new Set(days.filter(({ value }) => value).map(({ type }) => type))], ["d"], "days are days");
  assert.equal(desk.cli("history", "--limit", "1").rows[0].kind, "export");
}
