import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "the keys of each job besides words: none needs more than twelve, each goes by Ctrl+Z";

/** More than this nobody bears for one job. */
const MOST = 12;

export async function walk(desk) {
  desk.cli("demo");
  const [cohort] = desk.cli("list", "cohorts").rows.filter(({ state }) => state === "running");
  desk.cli("save", "plan_steps", "name=试点验收", `programme=${cohort.programmeName}`, "week=9");
  const mentor = desk.cli("match", "--plan").pairs[0].mentor.name;
  for (const day of ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]) desk.cli("save", "availabilities", `mentor=${mentor}`, `day_of_week=${day}`, "starts=20:00", "ends=22:00");
  desk.cli("note", "add", "--startup", desk.cli("list", "startups", "--limit", "1").rows[0].name, "--kind", "progress", "--text", "试产线跑通", "--next", "寄样品");
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));

  let keys = 0;
  /** Each chord is a key; what is typed into a field is none. */
  const press = async (...chords) => {
    keys += chords.length;
    await window.press(...chords);
  };
  const walkTo = async (role, name, key = Key.Tab) => {
    await window.find(role, name);
    for (let steps = 0; steps < 40 && !(await window.hasFocus(role, name)); steps++) await press(key);
    assert.ok(await window.hasFocus(role, name), `${role} ${name}`);
  };
  const type = async (text) => window.type(await window.run(() => document.activeElement), text);
  const typesInto = (role) => until(`a ${role} has the focus`, () => window.run((role) => document.activeElement?.matches(role === "combobox" ? "[role=combobox]" : "input, textarea"), role));
  const undo = (times = 1) => window.press(...Array(times).fill([Key.Control, "z"]));
  const counted = [];
  /** @param {string} name @param {() => unknown} state what the job changes @param {() => Promise<unknown>} deed @param {number} [steps] that Ctrl+Z takes back */
  const job = async (name, state, deed, steps = 1) => {
    const before = JSON.stringify(await state());
    keys = 0;
    await deed();
    await until(`${name}: done`, async () => JSON.stringify(await state()) !== before);
    counted.push({ job: name, keys });
    for (let step = 0; step < steps; step++) {
      const now = JSON.stringify(await state());
      await undo();
      await until(`${name}: step ${step + 1} is taken back`, async () => JSON.stringify(await state()) !== now);
    }
    assert.equal(JSON.stringify(await state()), before, `${name} is taken back whole`);
    await until("no dialog is left", () => window.run(() => document.querySelector("dialog[open]") === null));
  };
  const milestones = () => desk.cli("list", "milestones", "--limit", "1000").rows.map(({ id, due_on, done_on }) => `${id} ${due_on} ${done_on}`).toSorted();

  await job("apply a template", milestones, async () => {
    await press("g", "m");
    await until("the milestones are shown", () => window.run(() => document.querySelector("[data-stop][data-milestone]") !== null));
    await press("p");
    await until("the plan is shown", () => window.run(() => document.querySelector("dialog tbody tr") !== null));
    await until("it can be applied", () => window.hasFocus("button", say("milestones-plan-apply")));
    await press(Key.Enter);
  });

  await job("slip a milestone", milestones, async () => {
    const { name } = desk.cli("list", "milestones", "--limit", "1000").rows.filter(({ done_on }) => !done_on).at(-1);
    await press("g", "m");
    await window.find("heading", say("milestones-title"));
    await press("/");
    await type(name);
    await press(Key.Down);
    await until("a bar has the focus", () => window.run(() => document.activeElement?.dataset.stop !== undefined));
    await press("r");
    await until("the day is asked", () => window.run(() => document.querySelector("dialog input") === document.activeElement));
    await type("2027-03-01");
    await walkTo("textbox", say("milestones-slip-why"));
    await type("合同走法务\n");
    keys += 1;
  });

  await job("take in three check-ins", () => desk.cli("list", "check_ins", "--limit", "1000").rows.length, async () => {
    await press("g", "w");
    await window.find("heading", say("check-ins-title"));
    await until("the board is shown", () => window.run(() => document.querySelector("td[data-cell]") !== null));
    for (const value of ["3", "5", "8"]) {
      await press("n");
      await until("the form is open", () => window.run(() => document.querySelector("dialog .figure input") !== null));
      while (!(await window.run(() => document.activeElement.matches("dialog .figure input")))) await press(Key.Tab);
      await type(value);
      const rows = desk.cli("list", "check_ins", "--limit", "1000").rows.length;
      await press(Key.Enter);
      await until("it is kept", () => desk.cli("list", "check_ins", "--limit", "1000").rows.length > rows);
      await until("the form is closed", () => window.run(() => document.querySelector("dialog[open]") === null));
    }
  }, 3);

  const marked = () => window.run(() => document.querySelector(".count strong")?.textContent);
  await window.press("g", "a");
  await until("the sheet is shown", () => window.run(() => document.querySelectorAll("td.who .name").length > 2));
  const names = await window.run(() => [...document.querySelectorAll("td.who .name")].slice(0, 3).map((name) => name.textContent.split(" · ").at(-1)));
  // Whoever is marked already is not marked anew.
  await until("a row has the focus", () => window.run(() => document.activeElement?.closest("tbody tr") !== null));
  for (let row = 0; row < names.length; row++) await window.press(Key.Home, ...Array(row).fill(Key.Down), Key.Backspace);
  await until("three are not marked", async () => { const [done, all] = (await marked()).split("/").map(Number); return done <= all - names.length; });
  const list = join(desk.home, "参会名单.csv");
  writeFileSync(list, `姓名,参会时长（分钟）\n${names.map((name) => `${name},118`).join("\n")}\n`);
  await job("take in a meeting", marked, async () => {
    await press("g", "a");
    await until("the sheet is shown", () => window.run(() => document.querySelectorAll("td.who .name").length > 2));
    await desk.answerDialog(list);
    await press([Key.Control, "o"]);
    await until("what it says is shown", () => window.run(() => document.querySelector("dialog .foot button.primary:not(:disabled), dialog .foot button[class*=primary]:not(:disabled)") !== null));
    await press([Key.Control, Key.Enter]);
  });

  await job("book an office hour", () => desk.cli("office-hours", "--days", "14").hours.length, async () => {
    await press("g", "o");
    await window.find("button", new RegExp(say("office-hours-do-book")));
    await press("n");
    await typesInto("combobox");
    await type(desk.cli("match", "--plan").pairs[0].startup.name);
    await until("it is found", () => window.run(() => document.querySelector("[role=option]") !== null));
    await press(Key.Enter);
    await walkTo("textbox", say("office-hours-topic"));
    await type("股权方案");
    await until("it can be booked", () => window.run(() => document.querySelector("dialog button[type=submit]:not(:disabled)") !== null));
    await press(Key.Enter);
  });

  await job("accept a proposed match", () => desk.cli("match", "--plan").pairs.length, async () => {
    await press("g", "j");
    await until("the match is shown", () => window.run(() => document.querySelector("[data-startup] [data-stop]") !== null));
    await press([Key.Control, Key.Enter]);
  });

  await job("close an action item", () => desk.cli("my-list").counts.steps, async () => {
    await press("g", "t");
    await window.find("heading", say("my-list-title"));
    await until("the first row has the focus", () => window.run(() => document.activeElement?.closest("li, [data-row]") !== null && document.activeElement?.tagName === "BUTTON"));
    await press(Key.Space);
  });

  await job("snooze a warning", () => desk.cli("attention").rows.flatMap(({ id, reasons }) => reasons.map(({ code }) => `${id} ${code}`)), async () => {
    await press("g", "d");
    await window.find("button", desk.cli("attention").rows[0].name);
    await press(Key.Down);
    await press("s");
    await until("why is asked", () => window.hasFocus("textbox", say("attention-why")));
    await type("等客户月底回款");
    await press(Key.Enter);
  });

  keys = 0;
  await press([Key.Control, "k"]);
  await type("进展报告");
  await window.find("option", say("shell-do-report-cohort"));
  await press(Key.Enter);
  await window.find("heading", say("shell-reports"));
  await press([Key.Control, "p"]);
  // The system's own dialog is no part of the page: it is looked for among the windows of the display.
  await until("the dialog to print is reached", () => /"(打印|Print)"/.test(execFileSync("xwininfo", ["-root", "-tree"], { encoding: "utf8" })));
  counted.push({ job: "print the report", keys });

  console.table(counted);
  assert.deepEqual(counted.filter(({ keys }) => keys > MOST), [], `no job needs more than ${MOST} keys`);
  assert.equal(desk.cli("check").ok, true);
}
