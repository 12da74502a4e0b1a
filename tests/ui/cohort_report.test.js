import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import CohortReport from "../../ui/reports/CohortReport.svelte";
import Paper from "../../ui/reports/Paper.svelte";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { go } from "../../ui/lib/router.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import { SHEETS } from "./fake/reports.js";
import { recorded } from "./recordings.js";

const state = recorded("program_state");
const current = state.cohort?.id ?? "";
let fake = install();
beforeEach(() => {
  applyState(state);
  speak("zh-CN");
  fake = install();
  const cohort = { programme: "g", edition: null, startsOn: null, endsOn: null, demoDay: null, capacity: null, state: "running", startups: 3, lacks: [] };
  fake.answer("list_cohorts", () => [{ ...cohort, id: "c-old", programmeName: "加速/孵化", name: "第 1 期" }, { ...cohort, id: current, programmeName: "加速营", name: "第 4 期" }]);
  go("reports", { tab: "cohort" });
});
const last = (/** @type {string} */ command) => fake.calls.findLast((call) => call.command === command)?.args;

describe("the report of a cohort", () => {
  test("is of the current cohort first, from its first day to today", async () => {
    render(CohortReport);
    await screen.findByText(SHEETS.title);
    expect(last("preview_cohort").report).toEqual({ cohort: current, from: null, to: null, language: "zh-CN" });
    expect(/** @type {HTMLSelectElement} */ (screen.getByLabelText("期次")).options[0].value).toBe(current);
  });

  test("previews another cohort, span and language", async () => {
    render(CohortReport);
    await screen.findByText(SHEETS.title);
    await fireEvent.change(screen.getByLabelText("期次"), { target: { value: "c-old" } });
    await fireEvent.input(screen.getByLabelText("从"), { target: { value: "2026-10-01" } });
    await fireEvent.blur(screen.getByLabelText("从"));
    await fireEvent.click(screen.getByText("English"));
    await vi.waitFor(() => expect(last("preview_cohort").report).toEqual({ cohort: "c-old", from: "2026-10-01", to: null, language: "en" }));
  });

  test.each([["PDF", "pdf"], ["Excel", "xlsx"]])("writes as %s what the preview was asked for", async (button, ending) => {
    render(CohortReport);
    await screen.findByText(SHEETS.title);
    await fireEvent.click(screen.getByRole("button", { name: new RegExp(`^${button}`) }));
    await screen.findByText(`/home/lin/加速营 第 4 期进展报告-2026-11-23.${ending}`);
    expect(last("export_cohort").report).toEqual(last("preview_cohort").report);
  });

  test("gives a file no name that a disk refuses", async () => {
    go("reports", { tab: "cohort", cohort: "c-old" });
    render(CohortReport);
    await screen.findByText(SHEETS.title);
    await fireEvent.click(screen.getByRole("button", { name: /^PDF/ }));
    await vi.waitFor(() => expect(last("pick_save_path").name).toBe("加速-孵化 第 1 期进展报告-2026-11-23.pdf"));
  });

  test("can be cancelled while it is written", async () => {
    fake.answer("cancel_job", () => null);
    fake.answer("export_cohort", () => new Promise(() => {}));
    render(CohortReport);
    await screen.findByText(SHEETS.title);
    await fireEvent.click(screen.getByRole("button", { name: /^Excel/ }));
    await fireEvent.click(await screen.findByRole("button", { name: "取消" }));
    expect(fake.calls.some(({ command }) => command === "cancel_job")).toBe(true);
  });

  test("says at its day what is wrong with it, and writes nothing then", async () => {
    fake.answer("preview_cohort", () => { throw { code: "ends_before_start", args: {}, field: "to" }; });
    render(CohortReport);
    await vi.waitFor(() => expect(screen.getByLabelText("到").getAttribute("aria-invalid")).toBe("true"));
    expect(/** @type {HTMLButtonElement} */ (screen.getByRole("button", { name: /^PDF/ })).disabled).toBe(true);
  });
});

test("paper has a sheet for each new page, the shares of its columns, and lines that stay lines", () => {
  const { container } = render(Paper, { sheets: SHEETS });
  const papers = [...container.querySelectorAll(".paper")];
  expect(papers.map((paper) => [...paper.querySelectorAll("h4")].map(({ textContent }) => textContent))).toEqual([["谁落后，为什么2", "每周出勤"], ["云岭科技", "可共享的记录1"]]);
  expect([...papers[0].querySelectorAll("table")[0].querySelectorAll("col")].map((col) => Math.round(parseFloat(col.style.width)))).toEqual([25, 42, 33]);
  expect(container.querySelector(".text")?.textContent).toBe("2026-11-20  林若涵\n看了样件，良率到八成。\n下周定检测机构。");
  expect(papers.map((paper) => paper.querySelector(".seal") !== null)).toEqual([false, true]);
});
