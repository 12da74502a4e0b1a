import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { sample, say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "a newcomer names the incubator, drops last year's roster on the window, takes it in, and takes it back";

const truth = JSON.parse(readFileSync(sample("truth.json"), "utf8"))["cohort-4-roster.xlsx"];

export async function walk(desk) {
  const window = await desk.open();
  await window.type(await window.find("textbox", new RegExp(say("firstrun-incubator"))), "听涛孵化器");
  await window.press(Key.Tab);
  await window.press(..."林若涵");
  await window.walkTo("button", new RegExp(say("firstrun-way-import")));
  await window.press(Key.Enter);
  await window.find("heading", say("import-title"));
  const main = await window.find("main");

  await desk.drop(sample("cohort-4-roster.xlsx"));
  await window.find("checkbox", truth.sheet);
  const on = () => window.press([Key.Control, Key.Enter]);
  await on();
  await window.find("heading", say("import-step-columns"));
  await on();
  await window.sees(say("import-nothing-yet"));
  assert.equal(desk.cli("list", "startups").total, 0, "nothing is written before Import");
  await on();
  await window.find("button", say("import-undo"));

  assert.equal(desk.cli("list", "startups").total, truth.startups);
  assert.equal(desk.cli("list", "people").total, truth.people + 1, "the founders, and the person at this desk");
  await window.click(await window.find("button", say("import-see", { what: say("import-kind-startups") }), { within: main }));
  await window.find("heading", say("startups-title"));
  await window.sees(desk.cli("list", "startups").rows[0].name);

  await window.press([Key.Control, "z"]);
  await until("the whole import is taken back", () => desk.cli("list", "startups").total === 0);
  await window.sees(say("startups-none"));
  await window.press([Key.Control, Key.Shift, "z"]);
  await until("and comes again", () => desk.cli("list", "startups").total === truth.startups);

  // The import is found again, looked into, and taken back after a question; the same file is known.
  await window.press("g", "i");
  await window.click(await window.find("button", /^cohort-4-roster\.xlsx/));
  await window.sees(say("earlier-standing"));
  await window.sees(say("earlier-noun-startup"));
  await window.click(await window.find("button", say("import-undo")));
  const question = await window.find("dialog", say("history-undo-this"));
  await window.click(await window.find("button", say("history-undo"), { within: question }));
  await until("it is taken back from its entry", () => desk.cli("imports").rows[0].undone);
  assert.equal(desk.cli("list", "startups").total, 0);
  await window.losesSight(say("earlier-undo-keeps"));
  await window.click(await window.find("button", say("earlier-close")));
  await desk.drop(sample("cohort-4-roster.xlsx"));
  await window.find("button", say("earlier-show"));
  assert.equal(desk.cli("check").ok, true);
}
