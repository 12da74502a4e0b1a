import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import MeetingDialog from "../../ui/attendance/MeetingDialog.svelte";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import { planOf } from "./fake/meetings.js";
import { recorded } from "./recordings.js";

let fake = install();
beforeEach(() => {
  applyState(recorded("program_state"));
  speak("zh-CN");
  fake = install();
  fake.answer("list_people", () => ({ rows: [], total: 0, next: null, previous: null }));
});
const SESSIONS = [{ id: "s-1", name: "11/23 09:30 周例会" }, { id: "s-2", name: "11/23 09:30 导师午餐" }, { id: "s-3", name: "11/24 14:00 工作坊" }];
const last = (/** @type {string} */ command) => fake.calls.findLast((call) => call.command === command)?.args.request;
/** @param {Partial<Parameters<typeof render<typeof MeetingDialog>>[1]>} [more] */
function opened(more = {}) {
  const heard = { onpick: vi.fn(), ondone: vi.fn(), onclose: vi.fn() };
  render(MeetingDialog, { path: "/lists/a.csv", here: null, sessions: SESSIONS, find: async () => SESSIONS, ...heard, .../** @type {any} */ (more) });
  return heard;
}
/** The cells of the row of a name. @param {string} name */
const row = async (name) => [.../** @type {HTMLTableRowElement} */ ((await screen.findAllByText(name, { selector: "td:first-child" }))[0].closest("tr")).cells].map(({ textContent }) => textContent?.trim());
const confirm = () => fireEvent.click(screen.getByRole("button", { name: "登记签到" }));

describe("a list of a meeting", () => {
  test("shows the mark that follows for each, the mark that stands, and who went early", async () => {
    opened();
    expect((await row("林若涵")).slice(1)).toEqual(["96", "林若涵", "迟到"]);
    expect((await row("何明远"))[3]).toBe("已登记请假，不改");
    expect((await row("Aleksandra Wójcik"))[3]).toMatch(/^出席\s*早退$/);
    expect(screen.getByText("名单里 5 人：登记 3 人，1 人还不知道是谁")).toBeTruthy();
  });

  test("asks first about who is not known, offers who it could be, and plans with the answer", async () => {
    opened();
    await row("林若涵");
    const rows = /** @type {HTMLTableRowElement[]} */ (screen.getAllByRole("row"));
    expect(rows[1].cells[0].textContent).toBe("iPhone 小周");
    await fireEvent.click(screen.getByLabelText("iPhone 小周是谁"));
    const options = await screen.findAllByRole("option");
    expect(options.map(({ textContent }) => textContent?.trim())).toEqual([expect.stringContaining("周敏"), expect.stringContaining("周慧敏")]);
    const field = screen.getByLabelText("iPhone 小周是谁");
    await fireEvent.keyDown(field, { key: "Enter" });
    await vi.waitFor(() => expect(last("plan_meeting").names).toEqual([{ name: "iPhone 小周", person: "p-zhou-1" }]));
    await screen.findByText("名单里 5 人：登记 4 人，0 人还不知道是谁");
    expect(screen.getByLabelText("iPhone 小周是谁"), "the field stays, so that the answer can be changed").toBeTruthy();
  });

  test("marks nobody absent unless that is ticked", async () => {
    const { ondone } = opened();
    await row("林若涵");
    expect(/** @type {HTMLInputElement} */ (screen.getByLabelText("名单里没有的 2 人记为缺席")).checked).toBe(false);
    await confirm();
    await vi.waitFor(() => expect(ondone).toHaveBeenCalledWith("s-weekly"));
    expect(last("import_meeting")).toMatchObject({ session: "s-weekly", othersAbsent: false });
  });

  test("marks those absent who are not in it where that is ticked, and the toast can take it back", async () => {
    const { ondone } = opened();
    await row("林若涵");
    await fireEvent.click(screen.getByLabelText("名单里没有的 2 人记为缺席"));
    await confirm();
    await vi.waitFor(() => expect(ondone).toHaveBeenCalled());
    expect(last("import_meeting").othersAbsent).toBe(true);
    expect(toasts.now).toMatchObject({ text: "已按参会名单登记 5 人", action: { label: "撤销" } });
  });

  test("lists the cells that nothing takes", async () => {
    opened();
    const summary = await screen.findByText("2 格没有用到，不会保存");
    expect([.../** @type {HTMLElement} */ (summary.parentElement).querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual(["1!E4 设备: iPhone", "1!A12 由会议程序导出"]);
  });

  test("without a date is of the session whose sheet is open", async () => {
    fake.answer("plan_meeting", ({ request }) => (request.session ? planOf(request) : { ...planOf(request), session: { id: null, title: "", startsAt: null, endsAt: null } }));
    opened({ here: "s-3" });
    await vi.waitFor(() => expect(last("plan_meeting").session).toBe("s-3"));
  });

  test("without a date and without a session cannot be taken in yet", async () => {
    fake.answer("plan_meeting", ({ request }) => ({ ...planOf(request), session: { id: null, title: "", startsAt: null, endsAt: null } }));
    opened();
    await screen.findByText("名单里没有日期，请选是哪一场。");
    expect(/** @type {HTMLButtonElement} */ (screen.getByRole("button", { name: "登记签到" })).disabled).toBe(true);
  });

  test("of a meeting that nobody had planned says that a session is made", async () => {
    fake.answer("plan_meeting", ({ request }) => ({ ...planOf(request), session: { ...planOf(request).session, id: null } }));
    opened();
    await screen.findByText("这个时间没有活动，会新建一场：11/23 09:30 周例会");
    await confirm();
    await vi.waitFor(() => expect(last("import_meeting").session).toBeNull());
  });
});

describe("a list that is refused", () => {
  test("because of several sessions offers those, and no others", async () => {
    fake.answer("plan_meeting", ({ request }) => {
      if (request.session) return planOf(request);
      throw { code: "several_sessions", args: { sessions: "周例会 (s-1); 导师午餐 (s-2)" } };
    });
    opened();
    const select = /** @type {HTMLSelectElement} */ (await screen.findByLabelText("活动"));
    expect([...select.options].map(({ value }) => value)).toEqual(["", "s-1", "s-2"]);
    await fireEvent.change(select, { target: { value: "s-2" } });
    await vi.waitFor(() => expect(last("plan_meeting").session).toBe("s-2"));
    await row("林若涵");
  });

  test.each([["2026年3月4日", false], ["2026年4月3日", true]])("because of its dates asks for the day: %s", async (day, dayFirst) => {
    fake.answer("plan_meeting", ({ request }) => {
      if (typeof request.dayFirst === "boolean") return planOf(request);
      throw { code: "day_order_unknown", args: { one: "2026-04-03", other: "2026-03-04" } };
    });
    opened();
    await fireEvent.click(await screen.findByRole("button", { name: day }));
    await vi.waitFor(() => expect(last("plan_meeting").dayFirst).toBe(dayFirst));
    await row("林若涵");
  });

  test("because it is of another meeting goes back to the session by time", async () => {
    fake.answer("plan_meeting", ({ request }) => {
      if (request.session !== "s-3") return request.session === null && fake.calls.length < 2 ? { ...planOf(request), session: { id: null, title: "", startsAt: null, endsAt: null } } : planOf(request);
      throw { code: "other_meeting", args: { day: "2026-11-23", title: "工作坊" } };
    });
    opened({ here: "s-3" });
    await screen.findByText(/另一场会议/);
    await fireEvent.click(screen.getByRole("button", { name: "不指定场次" }));
    await vi.waitFor(() => expect(last("plan_meeting").session).toBeNull());
  });

  test("because it is none says so, and another file can be chosen", async () => {
    fake.answer("plan_meeting", () => { throw { code: "not_a_meeting", args: {} }; });
    const { onpick } = opened();
    await screen.findByText(/^这个文件不是会议名单/);
    await fireEvent.click(screen.getByRole("button", { name: "选别的文件" }));
    expect(onpick).toHaveBeenCalledOnce();
  });
});

describe("a meeting that broke off and went on", () => {
  test("is planned from both its lists, and from the first alone once the other is left out", async () => {
    fake.answer("pick_file", () => "/lists/下半场.csv");
    opened();
    await fireEvent.click(await screen.findByRole("button", { name: "加上中断后的名单…" }));
    await screen.findByText("已加上另一段：下半场.csv");
    const parts = () => { const call = fake.calls.findLast(({ command }) => command === "plan_meeting"); return [call?.args.path, call?.args.more]; };
    await vi.waitFor(() => expect(parts()).toEqual(["/lists/a.csv", "/lists/下半场.csv"]));
    await fireEvent.click(screen.getByRole("button", { name: "去掉" }));
    await vi.waitFor(() => expect(parts()).toEqual(["/lists/a.csv", null]));
  });
});
