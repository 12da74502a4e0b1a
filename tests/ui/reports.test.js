import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import Consents from "../../ui/alumni/Consents.svelte";
import ContactReport from "../../ui/reports/ContactReport.svelte";
import Recalls from "../../ui/reports/Recalls.svelte";
import { applyState } from "../../ui/lib/desk.svelte.js";
import { dispatch } from "../../ui/lib/keys.js";
import { go } from "../../ui/lib/router.svelte.js";
import { toasts } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import { recorded } from "./recordings.js";

let fake = install();
beforeEach(() => {
  applyState(recorded("program_state"));
  speak("zh-CN");
  fake = install();
  go("reports", {});
});
const last = (/** @type {string} */ command) => fake.calls.findLast((call) => call.command === command)?.args.report;
/** As the window hears a key. @param {string} key @param {KeyboardEventInit} [how] */
async function press(key, how = {}) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...how });
  (document.activeElement ?? document.body).dispatchEvent(event);
  if (!event.defaultPrevented) dispatch(event);
  await tick();
}
const choosePurpose = () => fireEvent.change(screen.getByLabelText("用途"), { target: { value: "invitations" } });

describe("the contact report", () => {
  test("asks what for before it shows anybody", async () => {
    render(ContactReport);
    await screen.findByText("选好用途，就能看到会导出谁。");
    expect(fake.calls.some(({ command }) => command === "preview_contacts")).toBe(false);
  });

  test("takes over the filters of the list, whose purpose becomes its own, so that who has not agreed is counted", async () => {
    go("reports", { city: "苏州", silentDays: "90", purpose: "publicity" });
    render(ContactReport);
    await vi.waitFor(() => expect(last("preview_contacts")).toMatchObject({ purpose: "publicity", full: false, query: { city: "苏州", silentDays: 90, purpose: null } }));
  });

  test("says in words how many are left out and why", async () => {
    render(ContactReport);
    await choosePurpose();
    const said = await screen.findByText(/^\d+ 人不列入：未征询 \d+、不同意 \d+$/);
    const [all, unasked, refused] = (said.textContent?.match(/\d+/g) ?? []).map(Number);
    expect([all, unasked > 0, refused > 0]).toEqual([unasked + refused, true, true]);
  });

  test("is masked until full values were asked for and confirmed", async () => {
    render(ContactReport);
    await choosePurpose();
    await fireEvent.click(screen.getByLabelText("完整显示号码与地址，不遮挡"));
    await fireEvent.click(await screen.findByRole("button", { name: "保持遮挡" }));
    expect(/** @type {HTMLInputElement} */ (screen.getByLabelText("完整显示号码与地址，不遮挡")).checked).toBe(false);
    expect(last("preview_contacts").full).toBe(false);
    await fireEvent.click(screen.getByLabelText("完整显示号码与地址，不遮挡"));
    await fireEvent.click(await screen.findByRole("button", { name: "完整显示" }));
    await vi.waitFor(() => expect(last("preview_contacts").full).toBe(true));
  });

  test("keeps the order of its columns whatever the order of the ticks", async () => {
    render(ContactReport);
    await choosePurpose();
    await fireEvent.click(screen.getByRole("checkbox", { name: "公司" }));
    await fireEvent.click(screen.getByRole("checkbox", { name: "城市" }));
    await fireEvent.click(screen.getByRole("checkbox", { name: "公司" }));
    await vi.waitFor(() => expect(last("preview_contacts").columns.slice(0, 3)).toEqual(["name", "company", "role"]));
    expect(last("preview_contacts").columns).not.toContain("city");
  });

  test("has its columns in the order into which they were moved", async () => {
    render(ContactReport);
    await choosePurpose();
    await fireEvent.click(screen.getByRole("button", { name: "手机：往前移" }));
    await vi.waitFor(() => expect(last("preview_contacts").columns.slice(5, 7)).toEqual(["mobile", "city"]));
    expect(document.activeElement?.getAttribute("aria-label")).toBe("手机：往前移");
  });

  test("has its columns moved by the keyboard, which stays with the column", async () => {
    render(ContactReport);
    await choosePurpose();
    const mobile = () => screen.getByRole("checkbox", { name: "手机" });
    mobile().focus();
    await fireEvent.keyDown(mobile(), { key: "ArrowUp", altKey: true });
    await vi.waitFor(() => expect(last("preview_contacts").columns.slice(5, 7)).toEqual(["mobile", "city"]));
    expect(document.activeElement).toBe(mobile());
    await fireEvent.keyDown(mobile(), { key: "ArrowDown" });
    for (let presses = 0; presses < 9; presses++) await fireEvent.keyDown(mobile(), { key: "ArrowDown", altKey: true });
    await vi.waitFor(() => expect(last("preview_contacts").columns.at(-1)).toBe("mobile"));
    expect(screen.getByRole("button", { name: "手机：往前移" }).tabIndex).toBe(-1);
  });

  test("is exported by Ctrl+S from any field, which asks for the purpose first where there is none", async () => {
    render(ContactReport);
    await press("s", { ctrlKey: true });
    expect([document.activeElement, toasts.now?.text]).toEqual([screen.getByLabelText("用途"), "选好用途，就能看到会导出谁。"]);
    expect(fake.calls.some(({ command }) => command === "pick_save_path")).toBe(false);
    await choosePurpose();
    await press("s", { ctrlKey: true });
    await vi.waitFor(() => expect(last("export_contacts")?.purpose).toBe("invitations"));
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "打开所在文件夹" })));
  });

  test("is cancelled by Escape, and the focus is back at the button", async () => {
    let stop = () => {};
    fake.answer("export_contacts", ({ progress }) => {
      progress.onmessage({ done: 1, total: 37 });
      return new Promise((_, reject) => (stop = () => reject({ code: "cancelled" })));
    });
    fake.answer("cancel_job", () => stop());
    render(ContactReport);
    await choosePurpose();
    await press("s", { ctrlKey: true });
    await screen.findByRole("progressbar");
    await press("s", { ctrlKey: true });
    await press("Escape");
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "导出" })));
    expect([screen.queryByRole("alert"), fake.calls.filter(({ command }) => command === "export_contacts").length]).toEqual([null, 1]);
  });

  test("of nobody cannot be exported, also not by the keyboard", async () => {
    fake.answer("preview_contacts", () => ({ rows: 0, leftOut: { no_consent: 9 }, headers: [], sample: [] }));
    render(ContactReport);
    await choosePurpose();
    await screen.findByText("没有符合条件的人。");
    await press("s", { ctrlKey: true });
    expect(fake.calls.some(({ command }) => command === "pick_save_path")).toBe(false);
  });

  test("is asked for again under the name that it was saved under", async () => {
    render(ContactReport);
    await fireEvent.change(await screen.findByLabelText("已保存的报表"), { target: { value: "d0" } });
    await vi.waitFor(() => expect(last("preview_contacts")).toMatchObject({ purpose: "invitations", columns: ["mobile", "name", "company"], format: "csv", full: false, query: { city: "苏州", silentDays: 90 } }));
  });

  test("that was written can be opened, and found in its folder", async () => {
    render(ContactReport);
    await choosePurpose();
    await screen.findByText("开头几行，与导出的文件一致");
    await fireEvent.click(screen.getByRole("button", { name: "导出" }));
    await fireEvent.click(await screen.findByRole("button", { name: "打开文件" }));
    await fireEvent.click(screen.getByRole("button", { name: "打开所在文件夹" }));
    const [opened, shown] = fake.calls.slice(-2);
    expect([opened.command, shown.command]).toEqual(["open_file", "show_in_folder"]);
    expect(opened.args.path).toMatch(/\.xlsx$/);
    expect(shown.args).toEqual(opened.args);
  });

  test("opens by a password only where one of eight characters was typed", async () => {
    fake.answer("export_contacts", () => new Promise(() => {}));
    render(ContactReport);
    await choosePurpose();
    await screen.findByText("开头几行，与导出的文件一致");
    await fireEvent.click(screen.getByLabelText("打开文件需要密码"));
    const out = /** @type {HTMLButtonElement} */ (screen.getByRole("button", { name: "导出" }));
    expect(out.disabled).toBe(true);
    await fireEvent.input(screen.getByLabelText("密码"), { target: { value: "苗圃2026 年会" } });
    await fireEvent.click(out);
    await vi.waitFor(() => expect(fake.calls.find(({ command }) => command === "export_contacts")?.args.password).toBe("苗圃2026 年会"));
  });

  test("is printed by cohort, by sector or in one list, and other files know no groups", async () => {
    render(ContactReport);
    await choosePurpose();
    expect(last("preview_contacts").grouping).toBeUndefined();
    await fireEvent.click(screen.getByRole("radio", { name: "PDF" }));
    await vi.waitFor(() => expect(last("preview_contacts")).toMatchObject({ format: "pdf", grouping: "cohort" }));
    await fireEvent.click(await screen.findByRole("radio", { name: "赛道" }));
    await vi.waitFor(() => expect(last("preview_contacts").grouping).toBe("sector"));
    await fireEvent.click(screen.getByRole("radio", { name: "不分组" }));
    await vi.waitFor(() => expect(last("preview_contacts").grouping).toBeUndefined());
  });

  test("becomes labels only with whole addresses, and has no columns to choose then", async () => {
    fake.answer("preview_contacts", () => ({ rows: 3, leftOut: { no_address: 37 }, headers: [], sample: [] }));
    fake.answer("export_contacts", () => new Promise(() => {}));
    render(ContactReport);
    await choosePurpose();
    await fireEvent.click(screen.getByRole("radio", { name: "信封标签" }));
    await screen.findByText(/每张 A4 印 14 枚/);
    expect(screen.queryByRole("button", { name: "手机：往前移" })).toBe(null);
    const out = /** @type {HTMLButtonElement} */ (screen.getByRole("button", { name: "导出" }));
    expect(out.disabled).toBe(true);
    await fireEvent.click(screen.getByLabelText("完整显示号码与地址，不遮挡"));
    await fireEvent.click(await screen.findByRole("button", { name: "完整显示" }));
    await vi.waitFor(() => expect(out.disabled).toBe(false));
    await fireEvent.click(out);
    await vi.waitFor(() => expect(fake.calls.find(({ command }) => command === "pick_save_path")?.args.name).toMatch(/\.pdf$/));
  });

  test("is written nowhere when no file was named", async () => {
    fake.answer("pick_save_path", () => null);
    render(ContactReport);
    await choosePurpose();
    await screen.findByText("开头几行，与导出的文件一致");
    await fireEvent.click(screen.getByRole("button", { name: "导出" }));
    await vi.waitFor(() => expect(fake.calls.at(-1)?.command).toBe("pick_save_path"));
    expect(last("export_contacts")).toBeUndefined();
  });
});

describe("files to be called back", () => {
  test("are shown at once where somebody says no to what they rested on", async () => {
    const { rows } = await fake.ask("list_alumni", { query: { limit: 1 } });
    render(Consents, { person: await fake.ask("load_person", { id: rows[0].id }) });
    await fireEvent.click(screen.getByRole("button", { name: "登记“活动邀请”的答复" }));
    await fireEvent.click(await screen.findByRole("menuitem", { name: "登记不同意" }));
    await fireEvent.click(await screen.findByRole("button", { name: "登记" }));
    await screen.findByText(/不再同意/);
  });


  test("are listed with who asks for it and ticked off one by one", async () => {
    render(Recalls);
    await screen.findByText("2 份待收回");
    await fireEvent.click(screen.getAllByRole("button", { name: "记为已收回" })[0]);
    await screen.findByText("1 份待收回");
    expect(fake.calls.find(({ command }) => command === "settle_recall")?.args).toEqual({ export: "x2", person: "r0" });
  });
});
