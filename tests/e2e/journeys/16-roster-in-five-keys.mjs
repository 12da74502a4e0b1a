import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { sample, say } from "../desk.mjs";
import { Key } from "../webdriver.mjs";

export const title = "a roster is dropped, and at most five keys later its startups are in the cohort that its title names";

const truth = JSON.parse(readFileSync(sample("truth.json"), "utf8"))["cohort-4-roster.xlsx"];
const MOST_KEYS = 5;
const COHORT = "第 4 期";

export async function walk(desk) {
  desk.cli("init", "--incubator", "听涛孵化器", "--name", "林若涵");
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  await desk.drop(sample("cohort-4-roster.xlsx"));
  await window.find("heading", say("import-step-sheets"));

  // What a person does who reads each step and agrees: the key that its main button shows.
  let keys = 0;
  const on = async (step) => {
    keys += 1;
    await window.press([Key.Control, Key.Enter]);
    await window.find("heading", say(`import-step-${step}`));
  };
  await on("columns");
  const field = async (name) => window.value(await window.find("textbox", name));
  assert.deepEqual([await field(say("import-cohort")), await field(say("import-programme"))], [COHORT, "原力加速营"], "seen before it is applied");
  await window.sees(say("import-from-title-row", { row: "1" }));
  await on("check");
  await window.sees(COHORT);
  assert.equal(desk.cli("list", "startups").total, 0, "nothing is written before Import");
  await on("done");
  await window.sees(say("cohorts-entered-next", { cohort: COHORT, count: truth.startups }));
  assert.ok(keys <= MOST_KEYS, `${keys} keys`);

  const [cohort] = desk.cli("list", "cohorts").rows.filter(({ name }) => name === COHORT);
  assert.deepEqual([cohort.programmeName, cohort.startups], ["原力加速营", truth.startups]);
  await window.find("button", say("cohorts-lack-dates"));
  await window.click(await window.find("button", say("cohorts-lack-sessions")));
  await window.find("heading", say("sessions-title"));
  assert.equal(desk.cli("check").ok, true);
}
