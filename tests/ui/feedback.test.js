import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import Screen from "../../ui/feedback_rounds/Screen.svelte";
import { averageSaid, dayOf, draftOf, missingOf } from "../../ui/feedback_rounds/feedback.js";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { dispatch } from "../../ui/lib/keys.js";
import { go } from "../../ui/lib/router.svelte.js";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { speak, t } from "../../ui/lib/words.js";
import WithoutSlots from "../../ui/office_hours/WithoutSlots.svelte";
import { install } from "./fake.js";
import shell from "./fake/shell.js";

/** @import { FeedbackLine } from "../../ui/gen/FeedbackLine" */
/** @import { FeedbackRound } from "../../ui/gen/FeedbackRound" */

/** @type {ReturnType<typeof install>} */
let fake;
const copied = vi.fn();
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);
/** @param {string} startup @param {string} mentor @param {number | null} rating @returns {FeedbackLine} */
const line = (startup, mentor, rating) => ({ startup: { id: startup, name: startup }, mentor: { id: mentor, name: mentor }, feedback: rating ? "f" : null, rating, day: rating ? "2026-11-10" : null, remark: null });
/** @param {Partial<FeedbackRound>} more @returns {FeedbackRound} */
const round = (more) => ({ name: "期中", side: "startup", fromOn: "2026-11-01", untilOn: "2026-11-20", lines: [], results: [], ...more });

beforeEach(() => {
  vi.setSystemTime(new Date("2026-11-23T14:48:00+08:00"));
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: copied } });
  copied.mockReset();
  copied.mockResolvedValue(undefined);
  fake = install();
  applyState(/** @type {any} */ (shell.program_state()));
  speak("zh-CN");
  go("feedback_rounds");
});

describe("a round", () => {
  test.each([["2026-10-31", null], ["2026-11-01", "2026-11-01"], ["2026-11-20", "2026-11-20"], ["2026-11-23", "2026-11-20"]])("on %s dates an answer %s", (today, day) => expect(dayOf(round({}), today)).toBe(day));
  test("names each who has not answered once, of the side that is asked", () => {
    const lines = [line("甲", "何", 4), line("甲", "吕", null), line("乙", "何", null), line("乙", "吕", null)];
    expect(missingOf(round({ lines })).map(({ name }) => name)).toEqual(["甲", "乙"]);
    expect(missingOf(round({ lines, side: "mentor" })).map(({ name }) => name)).toEqual(["吕", "何"]);
  });
  test("keeps the day and the words of an answer whose rating changes", () => {
    expect(draftOf(round({}), { ...line("甲", "何", 4), remark: "好" }, { rating: 2 }, "2026-11-20")).toEqual({ id: "f", mentor: "何", startup: "甲", side: "startup", rating: 2, day: "2026-11-10", round: "期中", remark: "好" });
  });
  test("tells averages in tenths", () => expect([averageSaid(43), averageSaid(50)]).toEqual(["4.3", "5.0"]));
});

describe("the screen", () => {
  const rows = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-stop]")]);
  const open = async () => {
    render(Screen);
    await vi.waitFor(() => expect(rows()).toHaveLength(9));
  };

  test("is entered by digits, row by row, from the first that has not answered", async () => {
    await open();
    await vi.waitFor(() => expect(document.activeElement).toBe(rows()[5]));
    await fireEvent.keyDown(rows()[5], { key: "4" });
    await vi.waitFor(() => expect(asked("save_record")[0]).toMatchObject({ noun: "mentor_feedback", draft: { id: null, rating: 4, side: "startup", day: "2026-11-23", round: "期中" } }));
    await vi.waitFor(() => expect(document.activeElement).toBe(rows()[6]));
  });

  test("takes what was said by Enter, and an answer out by Backspace", async () => {
    await open();
    rows()[0].focus();
    await fireEvent.keyDown(rows()[0], { key: "Enter" });
    const field = await screen.findByRole("textbox");
    await fireEvent.input(field, { target: { value: "讲得很细" } });
    await fireEvent.keyDown(field, { key: "Enter" });
    await vi.waitFor(() => expect(asked("save_record").at(-1).draft).toMatchObject({ id: "mf0", remark: "讲得很细" }));
    await fireEvent.keyDown(rows()[1], { key: "Backspace" });
    await vi.waitFor(() => expect(asked("remove_records")[0]).toEqual({ noun: "mentor_feedback", ids: ["mf1"] }));
  });

  test("copies a message for those who have not answered, and says when it cannot", async () => {
    await open();
    dispatch(new KeyboardEvent("keydown", { key: "c", code: "KeyC" }));
    await vi.waitFor(() => expect(copied.mock.calls[0][0]).toContain("期中"));
    copied.mockRejectedValue(new Error("no"));
    dispatch(new KeyboardEvent("keydown", { key: "c", code: "KeyC" }));
    await vi.waitFor(() => expect(toasts.now?.text).toBe(t("parts-not-copied")));
  });

  test("says of a mentor how many have answered, and that they are few", async () => {
    await open();
    expect(screen.getAllByText(/份中已收到/).length).toBeGreaterThan(1);
    expect(screen.getAllByText(/^只有 \d 份$/).length).toBeGreaterThan(0);
  });
});

describe("mentors without slots", () => {
  test("are asked once, marked with the day, and again only when that is wanted", async () => {
    render(WithoutSlots);
    await fireEvent.click(await screen.findByRole("button", { name: /问 2 位导师/ }));
    await vi.waitFor(() => expect(asked("save_records")[0].drafts.map((/** @type {any} */ one) => [one.mentor, one.asked_on])).toEqual([["fm1", "2026-11-23"], ["fm2", "2026-11-23"]]));
    expect(copied.mock.calls[0][0]).not.toContain("Alexandra");
    await screen.findByText("都问过了。点某一位可以再问一次。");
    await fireEvent.click(screen.getByRole("button", { name: "11/16 已问过" }));
    expect(screen.getByRole("button", { name: /问 1 位导师/ })).toBeTruthy();
  });

  test("are not marked where nothing could be copied", async () => {
    copied.mockRejectedValue(new Error("no"));
    render(WithoutSlots);
    // All have been asked; one is to be asked again.
    await fireEvent.click((await screen.findAllByRole("button")).at(-1) ?? document.body);
    await fireEvent.click(await screen.findByRole("button", { name: /问 \d 位导师/ }));
    await vi.waitFor(() => expect(copied).toHaveBeenCalled());
    expect(asked("save_records")).toEqual([]);
  });
});
