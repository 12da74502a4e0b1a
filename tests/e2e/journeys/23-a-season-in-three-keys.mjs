import assert from "node:assert/strict";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "a season of the last one's sessions is made in three keys besides words, and goes by Ctrl+Z; the season is walked, and its sheet opened";

export async function walk(desk) {
  desk.cli("demo");
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  const cohorts = () => desk.cli("list", "cohorts").rows;
  const sessions = () => desk.cli("list", "sessions", "--limit", "1000").rows.length;
  const [before, held] = [cohorts().length, sessions()];

  // The palette, its deed, and what is proposed is taken.
  let keys = 0;
  const press = async (...pressed) => { keys += 1; await window.press(...pressed); };
  await press([Key.Control, "k"]);
  await window.type(await window.find("combobox"), "复制上一期");
  await window.find("option", say("shell-do-new-season"));
  await press(Key.Enter);
  const make = await window.find("button", say("cohorts-season-make"));
  await until("the season is shown", () => window.run((button) => !button.disabled && document.querySelectorAll("dialog tbody tr").length > 0, make));
  await press(Key.Enter);
  await until("the cohort is there", () => cohorts().length === before + 1);
  assert.ok(keys <= 12, `${keys} keys`);
  assert.ok(sessions() > held);
  await window.press([Key.Control, "z"]);
  await until("and gone again", () => cohorts().length === before && sessions() === held);

  // The season of the running cohort: two cells on, and the sheet of that session.
  await window.press("g", "a");
  await window.find("heading", say("attendance-title"));
  const season = await window.find("button", say("attendance-season"));
  await window.run((button) => button.click(), season);
  const cell = await until("the season is drawn", () => window.run(() => document.querySelector("td[role=gridcell][tabindex='0']")));
  await window.run((element) => element.focus(), cell);
  await window.press(Key.Down, Key.Left);
  const label = await window.run(() => document.activeElement.getAttribute("aria-label"));
  await window.press(Key.Enter);
  const chosen = await window.find("combobox", say("attendance-session"));
  await until("its sheet is open", () => window.run((field) => field.value !== "", chosen));
  const title = await window.run((field) => field.value.replace(/^\S+ (\d\d:\d\d )?/, ""), chosen);
  assert.ok(label.includes(title), `${label} is of ${title}`);
}
