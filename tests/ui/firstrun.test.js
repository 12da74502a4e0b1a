import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import FirstRun from "../../ui/firstrun/Screen.svelte";
import { desk, applyState } from "../../ui/lib/desk.svelte.js";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { speak, t } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";

const settled = () => new Promise((done) => setTimeout(done, 5));
/** @type {ReturnType<typeof install>} */
let fake;

beforeEach(() => {
  fake = install();
  applyState(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
});

test("a nursery that is away is said to be away, with its path; a new one is made only when it is asked for", async () => {
  applyState(/** @type {any} */ ({ ...shell.program_state(), open: false, problem: "nursery_away", file: "/media/stick/camp.miaopu" }));
  render(FirstRun);
  await settled();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(t("firstrun-away"));
  expect(screen.getByRole("alert").textContent).toContain("/media/stick/camp.miaopu");
  expect(fake.calls.map(({ command }) => command)).not.toContain("new_nursery");
  await fireEvent.click(screen.getByText(t("firstrun-new")));
  await settled();
  expect([desk.program?.firstRun, desk.program?.file]).toEqual([true, `/home/lin/${t("shell-new-nursery-file")}`]);
});

test("a backup is opened from where the nursery is away, and it is said where its copy lies", async () => {
  applyState(/** @type {any} */ ({ ...shell.program_state(), open: false, problem: "nursery_away" }));
  const copied = { ...shell.program_state(), file: "/home/lin/nursery-2026.miaopu", copiedFrom: "/home/lin/backups/nursery-2026.miaopu-backup" };
  fake.answer("open_nursery", () => copied);
  render(FirstRun);
  await settled();
  await fireEvent.click(screen.getAllByText(t("firstrun-open"))[0]);
  await settled();
  expect(fake.calls.find(({ command }) => command === "open_nursery")?.args.path).toContain("/home/lin/backups/");
  expect(toasts.now?.text).toBe(t("settings-copied", { file: copied.file }));
  expect(desk.nursery).not.toBeNull();
});

test("a log of another copy that was set aside is told once", () => {
  const state = { ...shell.program_state(), logSetAside: "/home/lin/camp.miaopu-wal.set-aside-1" };
  applyState(state);
  expect(toasts.now?.text).toBe(t("settings-log-set-aside", { file: state.logSetAside }));
  toasts.now = null;
  applyState({ ...state, lastBackup: 1 });
  expect(toasts.now).toBeNull();
});

test("who is at the desk is asked before anything else, chosen among those who are known or typed", async () => {
  applyState(/** @type {any} */ ({ ...shell.program_state(), me: null }));
  expect(desk.nursery).toBeNull();
  render(FirstRun);
  await settled();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(t("firstrun-who"));
  await fireEvent.click(screen.getByText(t("firstrun-who-begin")));
  await settled();
  expect(screen.getByLabelText(t("firstrun-who-new")).getAttribute("aria-invalid")).toBe("true");
  await fireEvent.click(screen.getByText("林若涵"));
  await settled();
  expect(fake.calls.at(-1)).toEqual({ command: "say_who", args: { me: { person: "p7" } } });
  expect(desk.nursery).not.toBeNull();
});
