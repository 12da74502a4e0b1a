import assert from "node:assert/strict";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "without a mouse: a reason is put off, a milestone is reached and another slips, a check-in is answered; each goes by Ctrl+Z";

export async function walk(desk) {
  desk.cli("demo");
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  const attention = () => desk.cli("attention").rows;
  const before = attention();
  const [first] = before;

  // Overview: the most pressing reason of the first startup is put off until next week.
  const name = await window.find("button", first.name);
  await window.run((element) => element.focus(), name);
  await window.press("s");
  const why = await window.find("textbox", say("attention-why"));
  assert.ok(await until("the word why has the focus", () => window.hasFocus("textbox", say("attention-why"))));
  await window.type(why, "等客户月底回款\n");
  const codes = (rows) => rows.flatMap(({ id, reasons }) => reasons.map(({ code }) => `${id} ${code}`));
  const put = `${first.id} ${first.reasons[0].code}`;
  await until("the reason is put off", () => !codes(attention()).includes(put));
  await window.press([Key.Control, "z"]);
  await until("and told again", () => codes(attention()).includes(put));

  // Milestones: what is due next is reached.
  const open = () => desk.cli("list", "milestones", "--limit", "1000").rows.filter(({ done_on }) => !done_on);
  const unreached = open().length;
  await window.press("g", "m");
  await window.find("heading", say("milestones-title"));
  const stop = (id) => window.run((id) => [...document.querySelectorAll(`[data-stop][data-milestone="${id}"]`)].at(-1)?.focus(), id);
  const milestone = open()[0].id;
  await until("milestones are shown", () => window.run((id) => document.querySelector(`[data-stop][data-milestone="${id}"]`) !== null, milestone));
  await stop(milestone);
  await window.press("d");
  await until("it is reached", () => open().length === unreached - 1);
  await window.press([Key.Control, "z"]);
  await until("and open again", () => open().length === unreached);

  // It slips, and why is kept.
  const due = () => desk.cli("show", "milestones", milestone).due_on;
  const was = due();
  await stop(milestone);
  await window.press("r");
  const reason = await window.find("textbox", say("milestones-slip-why"));
  await window.walkTo("textbox", new RegExp(say("milestones-slip-to")));
  await window.type(await window.run(() => document.activeElement), "2027-03-01");
  await window.type(reason, "合同走法务\n");
  await until("it is due later", () => due() === "2027-03-01");
  await window.press([Key.Control, "z"]);
  await until("and when it was", () => due() === was);

  // Check-ins: a figure is typed into a cell of this week.
  const told = () => JSON.stringify(desk.cli("list", "check_ins", "--limit", "1000").rows);
  const answered = told();
  await window.press("g", "w");
  await window.find("heading", say("check-ins-title"));
  const cell = await until("a cell without an answer", () =>
    window.run((word) => [...document.querySelectorAll("td[data-cell]")].findLast((one) => one.textContent.trim() === word), say("check-ins-none")));
  await window.run((element) => element.focus(), cell);
  await window.press("7", Key.Enter);
  await until("it is answered", () => told() !== answered);
  await window.press([Key.Control, "z"]);
  await until("and open again", () => told() === answered);
}
