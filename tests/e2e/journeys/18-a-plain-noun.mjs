import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBack, say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "without a mouse: a noun that is only declared has list, form, panel, search, import, export, history and undo";

/** What is known of the noun: its name, a table of it, the field of a text, that of a choice with one of its words. */
const { NOUN = "sites" } = process.env;
const NOUNS = {
  sites: { head: ["name", "kind", "certified-until"], rows: [["漕河泾科创苗圃", "孵化器", "2027-06-30"], ["桂平路众创空间", "众创空间", ""]], own: "宜山路加速器", choice: ["kind", "accelerator"] },
  lockers: { head: ["name", "state", "let-until"], rows: [["A-01", "已借出", "2027-06-30"], ["A-02", "待修", ""]], own: "三楼恒温柜", choice: ["state", "free"] },
};

export async function walk(desk) {
  const { head, rows, own, choice } = NOUNS[NOUN];
  const label = (field) => say(`${NOUN}-${field}`);
  desk.cli("demo", "--startups", "12", "--alumni", "5");
  const table = join(desk.home, "table.csv");
  writeFileSync(table, [head.map(label), ...rows].map((cells) => cells.join(",")).join("\n"));
  const plan = desk.cli("import", table);
  assert.equal(plan.kinds[NOUN].new, rows.length);

  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  await window.press([Key.Control, "k"]);
  await window.press(...say(`${NOUN}-title`));
  await window.find("option", new RegExp(say(`${NOUN}-title`)));
  await window.press(Key.Enter);
  await window.find("heading", new RegExp(say(`${NOUN}-title`)));
  for (const [name] of rows) await window.find("row", new RegExp(name));
  window.picture(`${NOUN}-list.png`);

  // A new one by the form; what it lacks is said at the field.
  await window.walkTo("button", say("kit-new"));
  await window.press(Key.Enter);
  await window.find("dialog", new RegExp(say("kit-new")));
  await window.walkTo("button", say("kit-save"));
  await window.press(Key.Enter);
  await window.sees(say("error-missing"));
  await window.type(await window.find("textbox", new RegExp(label("name"))), own);
  await window.press(Key.Tab);
  await window.press(...label(choice.join("-")));
  window.picture(`${NOUN}-form.png`);
  await window.walkTo("button", say("kit-save"));
  await window.press(Key.Enter);
  await until("the dialog is closed", async () => (await window.all("dialog", new RegExp(say("kit-new")))).length === 0);
  assert.deepEqual(desk.cli("list", NOUN, "--filter", `text=${own}`).rows.map((row) => row[choice[0].replace("-", "_")]), [choice[1]]);
  await window.find("heading", own);
  window.picture(`${NOUN}-panel.png`);

  // It is found from anywhere, shown in history, and taken back.
  await window.press(Key.Escape);
  await window.press([Key.Control, "k"]);
  await window.press(...own);
  await window.find("option", new RegExp(own));
  await window.press(Key.Escape);
  await window.press("g", "h");
  await window.find("heading", say("history-title"));
  await window.sees(own);
  await window.press([Key.Control, "z"]);
  await until("it is taken back", () => desk.cli("list", NOUN).total === rows.length);

  // The list goes out as a workbook, and comes in again as what is there.
  await window.press([Key.Control, "k"]);
  await window.press(...say(`${NOUN}-title`));
  await window.find("option", new RegExp(say(`${NOUN}-title`)));
  await window.press(Key.Enter);
  await window.find("row", new RegExp(rows[0][0]));
  const file = join(desk.home, "out.xlsx");
  await desk.answerDialog(file);
  await window.walkTo("button", new RegExp(say("kit-export")));
  await window.press(Key.Enter);
  await window.sees("out.xlsx");
  const [headers, ...lines] = readBack(file).rows.map((cells) => cells.map(({ value }) => value));
  assert.equal(headers[0], label("name"));
  assert.deepEqual(lines.map(([name]) => name).toSorted(), rows.map(([name]) => name).toSorted());
  assert.equal(desk.cli("import", file, "--plan").kinds[NOUN].same, rows.length);
}
