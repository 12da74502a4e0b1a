import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import "../../ui/overview/Beginning.svelte"; // loaded by the screen when it needs it: here without a wait
import FirstRun from "../../ui/firstrun/Screen.svelte";
import Overview from "../../ui/overview/Screen.svelte";
import { compared, rate } from "../../ui/overview/figures.js";
import { desk, sit } from "../../ui/lib/desk.svelte.js";
import { route } from "../../ui/lib/router.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";

const settled = () => new Promise((done) => setTimeout(done, 5));
/** @type {ReturnType<typeof install>} */
let fake;

beforeEach(() => {
  fake = install();
  sit(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
});

test("attendance counts who came of all who were marked, and knows nothing of a week without marks", () => {
  expect(rate({ present: 22, late: 1, absent: 1, leave: 1 })).toBe(23 / 25);
  expect(rate({ present: 0, late: 0, absent: 0, leave: 0 })).toBeNull();
});

test.each([[[41, 37], "比上周少 4 条"], [[37, 41], "比上周多 4 条"], [[3, 3], "与上周一样多"], [[3], ""]])("%j is said as %j", (values, said) =>
  expect(compared("written", values)).toBe(said));

test("a startup that needs attention opens the logger about it", async () => {
  render(Overview);
  await settled();
  expect(screen.getByText("22 天没有导师记录")).toBeTruthy();
  await fireEvent.click(screen.getByLabelText("记一条：北辰农业"));
  expect([route.name, route.args.startup]).toEqual(["notes", "s18"]);
});

test("an empty nursery says what to do first", async () => {
  fake.answer("overview", () => ({ cohort: null, week: null, weeks: null, weeksLeft: null, startups: 0, notesThisWeek: 0, notesLastWeek: 0, openItems: 0, overdueItems: 0, attendance: [], notes: [], sessions: [], attention: [] }));
  render(Overview);
  await settled();
  expect(screen.getByText("新建营期")).toBeTruthy();
});

test("the first run shows a refusal at its field, and begins where it was asked to", async () => {
  sit(/** @type {any} */ ({ ...shell.program_state(), firstRun: true, open: true }));
  render(FirstRun);
  await fireEvent.click(screen.getByText("导入 Excel"));
  await settled();
  expect(screen.getByLabelText("孵化器名称").getAttribute("aria-invalid")).toBe("true");
  await fireEvent.input(screen.getByLabelText("孵化器名称"), { target: { value: "漕河泾" } });
  await fireEvent.input(screen.getByLabelText("您的姓名"), { target: { value: "林若涵" } });
  await fireEvent.click(screen.getByText("导入 Excel"));
  await settled();
  expect(fake.calls.at(-2)).toEqual({ command: "start_nursery", args: { draft: { incubator: "漕河泾", name: "林若涵", begin: "empty" } } });
  expect([route.name, desk.nursery?.name]).toEqual(["import", "漕河泾"]);
});

test("a file that cannot be opened says why, by its name, and can be tried again", async () => {
  sit(/** @type {any} */ ({ ...shell.program_state(), open: false, problem: "from_newer_program", problemArgs: { version: "9" } }));
  fake.answer("open_nursery", () => shell.program_state());
  render(FirstRun);
  expect(screen.getByRole("alert").textContent).toMatch(/文件版本 9.*nursery\.miaopu/s);
  await fireEvent.click(screen.getByText("再试一次"));
  await settled();
  expect(desk.nursery).not.toBeNull();
});
