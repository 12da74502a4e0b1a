import assert from "node:assert/strict";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "without a mouse: a proposed match is changed by hand and accepted, an office hour is booked; each goes by Ctrl+Z";

export async function walk(desk) {
  desk.cli("demo");
  const plan = () => desk.cli("match", "--plan");
  const before = plan();
  assert.ok(before.pairs.length > 1, "the example data have startups without a mentor");
  const there = before.pairs[0].mentor.name;
  for (const day of ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]) desk.cli("save", "availabilities", `mentor=${there}`, `day_of_week=${day}`, "starts=20:00", "ends=22:00");
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));

  // The first startup gets its second choice.
  await window.press("g", "j");
  await window.find("heading", say("matching-title"));
  const { startup } = before.pairs[0];
  const row = await until("the match is shown", () => window.run((id) => document.querySelector(`[data-startup="${id}"] [data-stop]`), startup.id));
  await window.run((element) => element.focus(), row);
  await window.press(Key.Enter);
  await until("its choices are shown", () => window.run(() => document.querySelectorAll("[data-choice]").length > 1));
  const second = await window.run(() => document.querySelectorAll("[data-choice] .name")[1].textContent.trim());
  await window.press("2");
  await until("it is settled", () => window.run(() => document.querySelector(".pinned") !== null));
  const shown = await window.run(() => document.querySelectorAll(".pair .row .mentor").length);
  await window.press([Key.Control, Key.Enter]);
  await until("what was shown is stored", () => plan().pairs.length === before.pairs.length - shown);
  const mentors = desk.cli("list", "startups", "--limit", "1000").rows.find(({ id }) => id === startup.id).mentors;
  assert.equal(mentors, second);
  await window.press([Key.Control, "z"]);
  await until("and taken back as one", () => JSON.stringify(plan().pairs) === JSON.stringify(before.pairs));

  // An office hour with a mentor who is there every evening.
  const booked = () => desk.cli("office-hours", "--days", "14").hours;
  await window.press("g", "o");
  await window.find("heading", say("office-hours-title"));
  await window.find("button", new RegExp(say("office-hours-do-book")));
  await window.press("n");
  const who = await window.find("combobox", say("office-hours-startup"));
  await window.type(who, startup.name);
  await until("it is found", () => window.run(() => document.querySelector("[role=option]") !== null));
  await window.press(Key.Enter);
  const topic = await window.find("textbox", say("office-hours-topic"));
  await window.type(topic, "股权方案");
  await until("it can be booked", () => window.run(() => document.querySelector("dialog button[type=submit]:not(:disabled)") !== null));
  await window.type(topic, "\n");
  await until("it is booked", () => booked().length === 1);
  assert.deepEqual(booked().map(({ startup, mentor, topic, state }) => [startup.name, mentor.name, topic, state]), [[startup.name, there, "股权方案", "booked"]]);
  await window.press([Key.Control, "z"]);
  await until("and taken back", () => booked().length === 0);
}
