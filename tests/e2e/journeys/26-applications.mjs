import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "applications are taken in from a form, criteria set, three scored by keyboard, one admitted; the admission goes by Ctrl+Z";

const FORM = `序号,提交时间（自动）,企业名称,联系人,手机号,您希望获得哪些支持？
1,2026-11-02 10:13,云岭机器人,周晓岚,13900001234,场地；融资
2,2026-11-03 09:05,星桥诊断,何明远,13900001235,导师
3,2026-11-04 09:05,远山材料,苗青,13900001236,订单
`;

export async function walk(desk) {
  desk.cli("init", "--name", "林若涵");
  const file = join(desk.home, "第六期报名.csv");
  writeFileSync(file, FORM);
  desk.cli("import", file, "--as", "applications", "--cohort", "第6期");
  const applications = () => desk.cli("list", "applications").rows;
  assert.equal(applications().length, 3);
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  let keys = 0;
  const press = async (...pressed) => { keys += pressed.length; await window.press(...pressed); };

  // The usual criteria are proposed; the reviewer is oneself.
  await press("g", "b");
  await window.find("heading", say("shell-applications"));
  await until("the applications are shown", () => window.run(() => document.querySelectorAll("tbody tr").length === 3));
  await press("c");
  await until("criteria are proposed", () => window.run(() => document.querySelectorAll("dialog .line:not(.heads)").length === 5));
  const who = await window.find("combobox", say("applications-setup-reviewers"));
  await window.type(who, "林若涵");
  await until("the reviewer is found", () => window.run(() => document.querySelector("[role=option]") !== null));
  await press(Key.Enter);
  await until("and taken", () => window.run(() => document.querySelectorAll("dialog li").length === 1));
  await press([Key.Control, "s"]);
  const reviews = () => desk.cli("list", "reviews", "--filter", "cohort=6").rows;
  await until("three are asked for", () => reviews().length === 3);
  await until("the dialog is gone", () => window.run(() => document.querySelector("dialog[open]") === null));

  // Scored by digits and Tab; Ctrl+Enter goes on to the next.
  await press("s");
  for (const score of ["8", "6", "9"]) {
    await until("the first score has the focus", () => window.run(() => document.activeElement?.matches(".panel form .score input") && document.activeElement.value === ""));
    const given = reviews().filter(({ state }) => state === "given").length;
    for (let criterion = 0; criterion < 5; criterion++) await press(score, Key.Tab);
    await press([Key.Control, Key.Enter]);
    await until("the review is given", () => reviews().filter(({ state }) => state === "given").length === given + 1);
  }
  const ranked = desk.cli("applications", "rank", "--cohort", "6").rows;
  assert.deepEqual(ranked.map(({ outcome }) => outcome.score), [90, 80, 60]);

  // The best is admitted, and the admission taken back as one.
  const startups = () => desk.cli("list", "startups").rows.length;
  const first = await until("the best stands first", () => window.run((name) => { const row = document.querySelector("tbody button[data-stop]"); return row?.textContent.includes(name) ? row : null; }, ranked[0].company));
  await window.run((button) => button.focus(), first);
  await press(" ", "a");
  await until("what it makes is told", () => window.run(() => document.querySelectorAll("dialog li").length === 1));
  await press([Key.Control, "s"]);
  await until("it is admitted", () => startups() === 1 && applications().some(({ state }) => state === "admitted"));
  await until("the dialog is gone", () => window.run(() => document.querySelector("dialog[open]") === null));
  await window.press([Key.Control, "z"]);
  await until("and taken back", () => startups() === 0 && applications().every(({ state }) => state !== "admitted"));
  assert.ok(keys <= 60, `${keys} keys`);
}
