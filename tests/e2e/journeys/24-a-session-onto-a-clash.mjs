import assert from "node:assert/strict";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "without a mouse: a session is moved onto a clash, why is told, it is meant, and it comes back by Ctrl+Z";

const DAY = 86_400_000;
/** @param {string} day */
const utc = (day) => Date.parse(`${day}T00:00:00Z`);
/** Days from Monday. @param {string} day */
const fromMonday = (day) => (new Date(utc(day)).getUTCDay() + 6) % 7;
/** @param {string} day */
const weekOf = (day) => (utc(day) - fromMonday(day) * DAY) / (7 * DAY);
/** @param {string} time "09:30" */
const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export async function walk(desk) {
  desk.cli("demo");
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  const sessions = () => desk.cli("list", "sessions", "--limit", "500").rows;
  const where = (id) => {
    const { day, starts } = sessions().find((one) => one.id === id);
    return `${day} ${starts}`;
  };

  // Two of one week, the first of a Monday, of which neither is by appointment: the startups are to be at both.
  const all = sessions().filter(({ starts, kind }) => starts && kind !== "office_hours");
  const pair = all.flatMap((one) => all.filter((other) => other.day > one.day && weekOf(other.day) === weekOf(one.day)).map((other) => [one, other]))
    .find(([one]) => fromMonday(one.day) === 0);
  assert.ok(pair, "the example season has two such sessions in a week");
  const [moved, onto] = pair;
  const before = where(moved.id);

  await window.press("g", "c");
  await window.find("heading", say("sessions-title"));
  const here = () => window.run(() => document.activeElement?.getAttribute("data-day") ?? document.activeElement?.closest("[data-day]")?.getAttribute("data-day"));
  const today = await until("the calendar has the focus", here);
  const weeks = weekOf(moved.day) - weekOf(today);
  await window.press(...Array(Math.abs(weeks)).fill(weeks < 0 ? "[" : "]"), Key.Home);
  await until("the week is there", async () => (await here()) === moved.day);
  const held = () => window.run(() => document.activeElement?.getAttribute("data-session"));
  await until("its sessions are drawn", () => window.run((id) => document.querySelector(`[role=grid] [data-session="${id}"]`) !== null, moved.id));
  await window.press(Key.Down);
  await until("the session has the focus", async () => (await held()) === moved.id);

  const days = (utc(onto.day) - utc(moved.day)) / DAY;
  const steps = Math.round((minutes(onto.starts) - minutes(moved.starts)) / 30);
  const carry = Array(days).fill([Key.Alt, Key.Right]).concat(Array(Math.abs(steps)).fill([Key.Alt, steps < 0 ? Key.Up : Key.Down]));
  await window.press(...carry);
  await window.find("heading", say("sessions-clash-title"));
  const why = await window.run(() => document.querySelector("dialog [role=alert]").textContent);
  assert.ok(why.includes(onto.title), why);
  assert.equal(where(moved.id), before, "nothing is moved before the answer");

  await window.walkTo("button", say("sessions-clash-despite"));
  await window.press(Key.Enter);
  await until("it is moved", () => where(moved.id).startsWith(onto.day));
  await window.press([Key.Control, "z"]);
  await until("and back", () => where(moved.id) === before);
}
