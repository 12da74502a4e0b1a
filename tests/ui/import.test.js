import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import Account from "../../ui/import/Account.svelte";
import CheckStep from "../../ui/import/CheckStep.svelte";
import ColumnsStep from "../../ui/import/ColumnsStep.svelte";
import DoneStep from "../../ui/import/DoneStep.svelte";
import FileStep from "../../ui/import/FileStep.svelte";
import Screen from "../../ui/import/Screen.svelte";
import { columnName, layoutOf } from "../../ui/import/layout.js";
import { changeOf } from "../../ui/import/rows.js";
import SheetsStep from "../../ui/import/SheetsStep.svelte";
import { Wizard } from "../../ui/import/wizard.svelte.js";
import { desk, applyState } from "../../ui/lib/desk.svelte.js";
import { dispatch } from "../../ui/lib/keys.js";
import { go, route } from "../../ui/lib/router.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import shell from "./fake/shell.js";
import { nursery } from "./nursery.js";

let fake = install();
beforeEach(() => {
  speak("zh-CN");
  fake = install();
});

async function inspected() {
  const wizard = new Wizard();
  await wizard.inspect("/tmp/a.xlsx");
  return wizard;
}

describe("the import", () => {
  test("takes the sheets that were understood, and leaves the others", async () => {
    const wizard = await inspected();
    expect(wizard.step).toBe(1);
    expect(wizard.request.sheets.map(({ name, kind, headerRow }) => [name, kind, headerRow])).toEqual([["学员名册", "startups", 3], ["校友", "alumni", 1]]);
  });

  test("says of somebody known what they become and what they answered", () => {
    const said = [
      { field: "membership", old: null, new: null },
      { field: "consent_directory", old: null, new: "refused" },
      { field: "city", old: "上海", new: "杭州" },
    ];
    expect(said.map((change) => changeOf(/** @type {import("../../ui/gen/Change").Change} */ (change)))).toEqual(["成为校友", "是否同意公开：不同意", "城市：上海 → 杭州"]);
  });

  test("names only the columns that are taken, by their place", async () => {
    const wizard = await inspected();
    wizard.sheets[0].fields[4] = "";
    expect(wizard.request.sheets[0].columns).toEqual({ 1: "company", 3: "sector", 6: "other" });
    expect(wizard.request.sheets[0].splits, "one cell with name and phone").toEqual({ 2: ["person_name", "phone"] });
  });

  test("takes a file with the headers of an older one as that one was taken, and knows the way back", async () => {
    const { sheets: [, alumni] } = await inspected();
    alumni.fields[1] = "";
    alumni.guessAnew();
    expect([alumni.recalled, alumni.fields[0]]).toEqual([false, "person_name"]);
    alumni.recall();
    expect([alumni.recalled, alumni.fields[1]]).toEqual([true, "company"]);
  });

  test("says for all rows what the person has typed, and nothing that is blank", async () => {
    const { sheets: [startups] } = await inspected();
    startups.constants.push({ field: "city", value: " 苏州 " }, { field: "remark", value: " " });
    expect(startups.request[0].constants).toEqual({ city: "苏州" });
    expect([startups.says("city"), startups.says("phone"), startups.says("role")]).toEqual([true, true, false]);
  });

  test("decides of rows and mends cells by planning again, the last word about each counting", async () => {
    const wizard = await inspected();
    await wizard.check();
    const row = /** @type {any} */ ({ sheet: "校友", row: 4 });
    await wizard.choose(row, "new");
    await wizard.choose(row, { same: "p-zhang" });
    await wizard.mend(row, 2, "1");
    await wizard.mend(row, 2, "13800138000");
    expect(wizard.request.rows).toEqual([{ sheet: "校友", row: 4, choice: { same: "p-zhang" } }]);
    expect(wizard.request.cells).toEqual([{ sheet: "校友", row: 4, column: 2, value: "13800138000" }]);
    expect(fake.calls.filter(({ command }) => command === "plan_import").length).toBe(5);
    await wizard.choose(row, null);
    expect([wizard.request.rows, wizard.plan?.likely]).toEqual([[], 1]);
  });

  test("forgets what could not be planned: the plan and the decisions are always the same", async () => {
    const wizard = await inspected();
    await wizard.check();
    const row = /** @type {any} */ ({ sheet: "校友", row: 4 });
    await wizard.choose(row, "new");
    fake.answer("plan_import", () => { throw { code: "no_such_person" }; });
    await wizard.choose(row, { same: "p-gone" });
    expect([wizard.choices[0].choice, /** @type {any} */ (wizard.failure).code]).toEqual(["new", "no_such_person"]);
  });

  test("of wishes that come while it plans, the last one is planned", async () => {
    const wizard = await inspected();
    await wizard.check();
    const before = fake.calls.length;
    await Promise.all([2, 3, 4].map((row) => wizard.choose(/** @type {any} */ ({ sheet: "校友", row }), "new")));
    const asked = fake.calls.slice(before).filter(({ command }) => command === "plan_import");
    expect(asked.length).toBeLessThan(3);
    expect(/** @type {any} */ (asked.at(-1)?.args).request.rows.length).toBe(3);
  });

  test("asks for consent by the column that speaks of the directory; not known is no entry", async () => {
    const wizard = await inspected();
    expect(wizard.request.consents).toEqual([{ purpose: "directory", answer: { column: "是否同意公开联系方式" }, answeredOn: null, means: null }]);
    wizard.answers.directory = "unknown";
    wizard.answers.publicity = "given";
    wizard.means = " 登记表 ";
    expect(wizard.request.consents).toEqual([{ purpose: "publicity", answer: "given", answeredOn: null, means: "登记表" }]);
  });

  test("does not ask what sessions have agreed to", async () => {
    const wizard = await inspected();
    wizard.sheets[1].taken = false;
    wizard.sheets[0].kind = "sessions";
    expect([wizard.asksConsent, wizard.request.consents]).toEqual([false, []]);
  });

  test("writes nothing before it is carried out", async () => {
    const wizard = await inspected();
    await wizard.check();
    expect([wizard.step, fake.calls.map(({ command }) => command)]).toEqual([3, ["inspect_file", "plan_import"]]);
    await wizard.carryOut();
    expect([wizard.step, wizard.op, fake.calls.at(-1)?.command]).toEqual([4, "op-import", "run_import"]);
  });

  test("stays where it is when the program refuses, and says why", async () => {
    fake.answer("inspect_file", () => { throw { code: "password_protected" }; });
    const wizard = await inspected();
    expect([wizard.step, /** @type {any} */ (wizard.failure).code]).toEqual([0, "password_protected"]);
  });

  test("plans anew what was planned on data that has changed, and says so", async () => {
    const wizard = await inspected();
    await wizard.check();
    const before = wizard.plan?.id ?? 0;
    fake.answer("run_import", () => { throw { code: "plan_stale" }; });
    await wizard.carryOut();
    expect([wizard.step, /** @type {any} */ (wizard.failure).code, wizard.plan?.id]).toEqual([3, "plan_stale", before + 1]);
  });

  test("that was begun waits for whoever looks something up elsewhere, in the same nursery", async () => {
    applyState(/** @type {any} */ (shell.program_state()));
    const first = render(Screen);
    await fireEvent.click(screen.getByRole("button", { name: "选择文件" }));
    await screen.findByRole("checkbox", { name: "校友" });
    first.unmount();
    const second = render(Screen);
    expect(screen.getByRole("checkbox", { name: "校友" })).toBeTruthy();
    second.unmount();
    applyState(/** @type {any} */ ({ ...shell.program_state(), file: "/home/lin/other.miaopu" }));
    render(Screen);
    expect(screen.queryByRole("checkbox", { name: "校友" })).toBeNull();
    desk.program = desk.nursery = null;
  });

  test("a job that was cancelled is no failure", async () => {
    const wizard = await inspected();
    fake.answer("plan_import", () => { throw { code: "cancelled" }; });
    await wizard.check();
    expect([wizard.step, wizard.failure, wizard.job]).toEqual([1, null, null]);
  });

  test("does not wait for a file that takes long to look at, but for what is being written", async () => {
    const wizard = await inspected();
    fake.answer("plan_import", () => new Promise(() => {}));
    const planning = wizard.check();
    await wizard.cancel();
    await planning;
    expect([wizard.step, wizard.job, wizard.failure]).toEqual([1, null, null]);
    fake = install();
    await wizard.check();
    let done = () => {};
    fake.answer("run_import", () => new Promise((resolve) => (done = () => resolve(/** @type {any} */ ({ value: { kinds: {}, refused: [], unread: [], account: [], rowCounts: { read: 0, leftOut: 0, nonRecord: 0, refused: 0, new: 0, differs: 0, changed: 0, same: 0 } }, op: "op" })))));
    const writing = wizard.carryOut();
    await wizard.cancel();
    expect([wizard.job?.word, wizard.stopping]).toEqual(["writing", true]);
    done();
    await writing;
    expect([wizard.step, wizard.stopping]).toEqual([4, false]);
  });

  test("says that it finishes when the last row is counted and the work is not over", () => {
    const wizard = new Wizard();
    wizard.job = { word: "writing", done: 999, total: 1000, left: 1 };
    expect(wizard.stage).toBe("writing");
    wizard.job = { word: "writing", done: 1000, total: 1000, left: 0 };
    expect(wizard.stage).toBe("finishing");
    wizard.job = { word: "inspecting", done: 0, total: 0, left: null };
    expect(wizard.stage).toBe("inspecting");
  });

  test("reads a sheet anew with its header in another row; what was said of all its rows stays", async () => {
    const wizard = await inspected();
    const [startups, alumni] = wizard.sheets;
    startups.cohort = "第 7 期";
    startups.constants.push({ field: "city", value: "苏州" });
    await wizard.headAt(startups, 4);
    expect(fake.calls.at(-1)).toMatchObject({ command: "inspect_file", args: { headerRows: { 学员名册: 4 } } });
    expect(wizard.sheets[0].request[0]).toMatchObject({ headerRow: 4, cohort: "第 7 期", constants: { city: "苏州" } });
    expect(wizard.sheets[0].headers[1]).toBe("上海云岭科技有限公司");
    expect(wizard.sheets[1], "the others are as they were").toBe(alumni);
    await wizard.headAt(alumni, 0);
    expect(fake.calls.at(-1)?.args.headerRows).toEqual({ 学员名册: 4, 校友: 0 });
    expect([wizard.sheets[1].headers.join(""), wizard.sheets[1].request[0].headerRow]).toEqual(["", 0]);
    expect(wizard.answers.directory, "its column has no name any more").toBe("unknown");
  });

  test("stays as it was where a row cannot be the header", async () => {
    const wizard = await inspected();
    fake.answer("inspect_file", () => { throw { code: "no_such_row", args: { sheet: "学员名册", row: "9" } }; });
    await wizard.headAt(wizard.sheets[0], 9);
    expect([wizard.sheets[0].headerRow, /** @type {any} */ (wizard.failure).code]).toEqual([3, "no_such_row"]);
  });

  test("names the columns of a pasted range without a header by their place", async () => {
    const wizard = new Wizard();
    await wizard.paste("陈思远\t13800000001");
    render(SheetsStep, { wizard });
    expect(screen.getByRole("combobox", { name: "表头所在行" })).toHaveProperty("value", "0");
    expect(screen.getAllByRole("columnheader").map((head) => head.textContent)).toEqual(["A", "B", "C"]);
    expect(screen.getByText(/^没有表头。/)).toBeTruthy();
    expect(wizard.request.sheets[0]).toMatchObject({ headerRow: 0, columns: { 0: "person_name", 1: "company", 2: "phone" } });
    expect(wizard.isReady).toBe(true);
  });

  test("reads a text in the encoding that is chosen, and plans it so; one that cannot be read changes nothing", async () => {
    fake = install();
    const found = { ...(await inspected()).inspection, encoding: "gb18030" };
    fake.answer("inspect_file", () => found);
    const wizard = await inspected();
    render(SheetsStep, { wizard });
    await fireEvent.change(screen.getByRole("combobox", { name: "文字编码" }), { target: { value: "big5" } });
    await vi.waitFor(() => expect(wizard.request.encoding).toBe("big5"));
    expect(fake.calls.at(-1)?.args).toEqual({ path: found.path, mapping: null, encoding: "big5", headerRows: {} });
    fake.answer("inspect_file", () => { throw { code: "unknown_encoding" }; });
    await wizard.readAs("klingon");
    expect([wizard.request.encoding, wizard.step]).toEqual(["big5", 1]);
    fake = install();
    await wizard.inspect("/tmp/b.csv");
    expect(wizard.request.encoding, "another file, another guess").toBeUndefined();
  });

  test("splits cells of an employer and a role where the column is called so, and says into what", async () => {
    const { inspection } = await inspected();
    const sheet = structuredClone(/** @type {import("../../ui/gen/Inspection").Inspection} */ (inspection).sheets[1]);
    Object.assign(sheet.columns[1], { header: "单位及职务", field: "company", sure: false, halves: ["company", "role"] });
    fake.answer("inspect_file", () => ({ ...inspection, sheets: [{ ...sheet, recalled: null }] }));
    const wizard = await inspected();
    expect(wizard.request.sheets[0].splits).toEqual({ [sheet.columns[1].index]: ["company", "role"] });
    render(ColumnsStep, { wizard });
    expect(screen.getByText("拆成企业名称和职务")).toBeTruthy();
  });

  test("joins columns that were given the same field, but not two phones", async () => {
    const wizard = await inspected();
    wizard.sheets[0].fields[5] = "sector";
    expect(wizard.sheets[0].joined).toEqual(["sector"]);
    wizard.sheets[0].fields[3] = wizard.sheets[0].fields[5] = "phone";
    expect(wizard.sheets[0].joined).toEqual([]);
  });
});

describe("the top of a sheet", () => {
  const heads = () => screen.getAllByRole("button", { name: /^第 \d+ 行是表头$/ });

  test("shows the rows above the header, and says which one it is", async () => {
    const wizard = await inspected();
    wizard.sheets[1].taken = false;
    render(SheetsStep, { wizard });
    expect(screen.getByRole("cell", { name: "原力加速营第四期学员名册" })).toBeTruthy();
    expect(screen.getByText("表头在第 3 行。不对的话，点一下真正的表头。")).toBeTruthy();
    expect(heads().filter((head) => head.getAttribute("aria-pressed") === "true").map((head) => head.textContent)).toEqual(["3"]);
    expect(screen.getAllByRole("option").filter(({ textContent }) => textContent?.startsWith("第 ")).length, "the choice has all of them").toBe(12);
  });

  test("makes a row the header where it is clicked", async () => {
    const wizard = await inspected();
    wizard.sheets[1].taken = false;
    render(SheetsStep, { wizard });
    await fireEvent.click(screen.getByRole("cell", { name: "填表：孵化部" }));
    await vi.waitFor(() => expect(wizard.sheets[0].headerRow).toBe(2));
    expect(screen.getByText(/^表头在第 2 行/)).toBeTruthy();
  });

  test("makes a row the header by the keyboard: one stop, arrows, Enter", async () => {
    const wizard = await inspected();
    wizard.sheets[1].taken = false;
    render(SheetsStep, { wizard });
    expect(heads().filter(({ tabIndex }) => tabIndex === 0).map(({ textContent }) => textContent)).toEqual(["3"]);
    heads()[2].focus();
    await fireEvent.keyDown(heads()[2], { key: "ArrowDown" });
    expect(document.activeElement).toBe(heads()[3]);
    // Enter on a button clicks it.
    await fireEvent.click(heads()[3]);
    await vi.waitFor(() => expect(wizard.sheets[0].headerRow).toBe(4));
    expect(fake.calls.filter(({ command }) => command === "inspect_file").length, "asked once").toBe(2);
    expect(document.activeElement, "stays where it was").toBe(heads()[3]);
  });

  test("is shown of a sheet in which no table was found, where a person asks for it; who points at a row wants the sheet", async () => {
    const { inspection: found } = await inspected();
    const sheets = /** @type {any} */ (found).sheets.map((/** @type {any} */ sheet) => (sheet.name === "说明" ? { ...sheet, hidden: false, top: [{ row: 1, cells: ["致各位"] }, { row: 2, cells: ["姓名"] }, { row: 3, cells: ["陈一鸣"] }] } : sheet));
    fake.answer("inspect_file", ({ headerRows }) => ({ ...found, sheets: sheets.map((/** @type {any} */ sheet) => (headerRows?.[sheet.name] === 2 ? { ...sheet, headerRow: 2, kind: "people", columns: [{ ...sheets[1].columns[0], index: 0 }] } : sheet)) }));
    const wizard = await inspected();
    render(SheetsStep, { wizard });
    expect(screen.queryByText("致各位")).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: "指出表头在哪一行…" }));
    await fireEvent.click(/** @type {HTMLElement} */ (screen.getByText("致各位").closest("tbody")?.rows[1]));
    await vi.waitFor(() => expect([wizard.sheets[2].taken, wizard.sheets[2].headerRow]).toEqual([true, 2]));
    expect(wizard.request.sheets.at(-1)).toMatchObject({ name: "说明", kind: "people", headerRow: 2 });
  });

  test("goes on showing the header that is, where another one is refused", async () => {
    const wizard = await inspected();
    wizard.sheets[1].taken = false;
    render(SheetsStep, { wizard });
    fake.answer("inspect_file", () => { throw { code: "file_not_found" }; });
    const choice = () => /** @type {HTMLSelectElement} */ (screen.getByRole("combobox", { name: "表头所在行" }));
    await fireEvent.change(choice(), { target: { value: "5" } });
    await vi.waitFor(() => expect(wizard.failure).toBeTruthy());
    await vi.waitFor(() => expect(choice().value).toBe("3"));
  });

  test("says of a form that it was turned, and of several tables where they lie", async () => {
    const wizard = new Wizard();
    await wizard.inspect("/home/lin/报名表.xlsx");
    const lines = () => wizard.sheets.map(({ guess }) => layoutOf(guess, wizard.sheets));
    expect(lines()).toEqual(["字段名竖着写在第一列，每一列当作一条记录，共 1 条。", "工作表“名单”中 B1:D9 的表格。", "工作表“名单”中从 E3 开始的表格。"]);
    for (const step of [SheetsStep, ColumnsStep]) {
      const { unmount } = render(step, { wizard });
      expect(screen.getByText("工作表“名单”中从 E3 开始的表格。")).toBeTruthy();
      unmount();
    }
    speak("en");
    expect(lines()).toEqual(["Labels down the first column, read as one record.", "The table in B1:D9 of the sheet “名单”.", "The table that begins at E3 of the sheet “名单”."]);
    expect(layoutOf((await inspected()).sheets[0].guess, []), "a plain sheet").toBeNull();
  });

  test("names columns as Excel does", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  });
});

describe("the cohort of a roster", () => {
  const cohort = () => /** @type {HTMLInputElement} */ (screen.getByRole("textbox", { name: "期次" }));

  test("is filled in as the file proposes it, with where that stands, and is applied by going on", async () => {
    const wizard = await inspected();
    render(ColumnsStep, { wizard });
    expect([cohort().value, screen.getByRole("textbox", { name: "项目" })]).toEqual(["第 4 期", expect.objectContaining({ value: "原力加速营" })]);
    expect(screen.getAllByText("来自第 1 行的标题").length, "of both").toBe(2);
    expect(wizard.request.programme).toBe("原力加速营");
    expect(wizard.request.sheets.map(({ cohort }) => cohort), "a column of the alumni says it").toEqual(["第 4 期", null]);
  });

  test("that is cleared is not applied, nor its programme; what the file says is one click away", async () => {
    const wizard = await inspected();
    render(ColumnsStep, { wizard });
    await fireEvent.input(cohort(), { target: { value: "" } });
    expect([wizard.request.sheets[0].cohort, wizard.request.programme]).toEqual([null, undefined]);
    expect(screen.getByText("不填就不归入任何一期。")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "文件里写的：第 4 期" }));
    expect([wizard.request.sheets[0].cohort, wizard.request.programme]).toEqual(["第 4 期", "原力加速营"]);
  });

  test("of the last file is offered and not applied", async () => {
    const wizard = await inspected();
    render(ColumnsStep, { wizard });
    await fireEvent.click(screen.getByRole("button", { name: "同上次：第 3 期" }));
    expect([cohort().value, wizard.request.sheets[0].cohort]).toEqual(["第 3 期", "第 3 期"]);
  });

  test("is neither asked nor applied where rows belong to none, or a column names it", async () => {
    const wizard = await inspected();
    wizard.sheets[0].kind = "people";
    render(ColumnsStep, { wizard });
    expect([screen.queryByRole("textbox", { name: "期次" }), wizard.request.sheets[0].cohort, wizard.request.programme]).toEqual([null, null, undefined]);
    wizard.sheets[0].kind = "startups";
    wizard.sheets[0].fields[3] = "cohort";
    expect([wizard.request.sheets[0].cohort, wizard.request.programme]).toEqual([null, undefined]);
  });

  test("other things that all rows of the last file said are offered, too", async () => {
    const wizard = await inspected();
    wizard.sheets[1].taken = false;
    render(ColumnsStep, { wizard });
    expect(wizard.request.sheets[0].constants).toEqual({});
    await fireEvent.click(screen.getByRole("button", { name: "同上次：城市 上海" }));
    expect(wizard.request.sheets[0].constants).toEqual({ city: "上海" });
    expect(screen.queryByRole("button", { name: "同上次：城市 上海" })).toBeNull();
  });
});

describe("a column of which nobody can be sure", () => {
  async function asking() {
    const wizard = await inspected();
    wizard.sheets[1].taken = false;
    render(ColumnsStep, { wizard });
    return wizard;
  }
  const question = (/** @type {string} */ name) => within(screen.getByRole("group", { name }));

  test("is text until somebody answers, and the questions are counted", async () => {
    const wizard = await asking();
    expect(wizard.request.sheets[0].columns).toMatchObject({ 4: "founded", 6: "other" });
    await fireEvent.click(screen.getByRole("button", { name: "2 列待确认" }));
    await vi.waitFor(() => expect(document.activeElement?.closest("[role=group]")?.getAttribute("aria-label")).toBe("“成立”这一列：是成立日期吗？"));
  });

  test("becomes what the answer says, and the focus goes to the next question", async () => {
    const wizard = await asking();
    await fireEvent.click(question("“成立”这一列：是成立日期吗？").getByRole("button", { name: "原样保留" }));
    await vi.waitFor(() => expect(document.activeElement?.closest("[role=group]")?.getAttribute("aria-label")).toBe("“备用”这一列：是电话吗？"));
    await fireEvent.click(question("“备用”这一列：是电话吗？").getByRole("button", { name: "是" }));
    expect(wizard.request.sheets[0].columns).toMatchObject({ 4: "other", 6: "phone" });
    expect(screen.queryByRole("button", { name: /列待确认/ })).toBeNull();
    await vi.waitFor(() => expect(document.activeElement, "the column's field").toBe(screen.getByRole("combobox", { name: "备用导入为" })));
  });

  test("is not asked about again where its field was chosen", async () => {
    const wizard = await asking();
    await fireEvent.change(screen.getByRole("combobox", { name: "备用导入为" }), { target: { value: "email" } });
    expect(wizard.sheets[0].questions).toEqual([4]);
  });
});

describe("a range from the clipboard", () => {
  const RANGE = "姓名\t备注\r\n王一\t\"两\n行\"\r\n";
  /** Pastes what a spreadsheet has copied, as text or otherwise. @param {Element} where @param {Record<string, string>} copied */
  const paste = (where, copied) => fireEvent.paste(where, { clipboardData: { getData: (/** @type {string} */ type) => copied[type] ?? "" } });
  const held = () => fake.calls.filter(({ command }) => command === "hold_pasted").map(({ args }) => args);

  test("is taken as it stands by Ctrl+V anywhere on the screen, and named as pasted from there on", async () => {
    render(Screen);
    await paste(document.body, { "text/plain": RANGE, "text/html": "<table></table>" });
    await screen.findByRole("checkbox", { name: "粘贴的表格" });
    expect(held()).toEqual([{ name: "粘贴的表格", text: RANGE }]);
    expect(fake.calls.at(-1)).toMatchObject({ command: "inspect_file", args: { path: "" } });
  });

  test("that was pasted on another screen is taken once", async () => {
    go("import", { pasted: RANGE });
    render(Screen);
    await screen.findByRole("checkbox", { name: "粘贴的表格" });
    expect([held().map(({ text }) => text), route.args]).toEqual([[RANGE], {}]);
  });

  test("is planned as a file without a path, also as a mapping says", async () => {
    const wizard = new Wizard();
    await wizard.paste(RANGE);
    expect([wizard.step, wizard.request.path, wizard.request.sheets[0].name]).toEqual([1, "", "粘贴的表格"]);
    fake.answer("pick_file", () => "/home/lin/a.miaopu-mapping");
    await wizard.useMapping();
    expect(fake.calls.at(-1)).toMatchObject({ command: "inspect_file", args: { path: "", mapping: "/home/lin/a.miaopu-mapping" } });
  });

  test.each([[{}], [{ "text/html": "<table></table>" }], [{ "text/plain": " \r\n" }]])("without a text says what to do (%o)", async (copied) => {
    render(Screen);
    await paste(document.body, copied);
    expect((await screen.findByRole("alert")).textContent).toContain("按 Ctrl+C 复制");
    expect(screen.getByRole("button", { name: "选择文件" })).toBeTruthy();
  });

  test("that the program refuses leaves the first step as it was", async () => {
    fake.answer("hold_pasted", () => { throw { code: "too_many_rows", args: { most: "1048576" } }; });
    const wizard = new Wizard();
    await wizard.paste(RANGE);
    expect([wizard.step, /** @type {any} */ (wizard.failure).code, fake.calls.length]).toEqual([0, "too_many_rows", 1]);
  });

  test("can be pasted into the dialog, where a list can be typed too", async () => {
    const wizard = new Wizard();
    render(FileStep, { wizard });
    const open = () => fireEvent.click(screen.getByRole("button", { name: /粘贴表格/ }));
    await open();
    await paste(screen.getByRole("textbox"), { "text/plain": RANGE });
    await vi.waitFor(() => expect(held()).toEqual([{ name: "粘贴的表格", text: RANGE }]));
    expect(screen.queryByRole("dialog")).toBeNull();

    await open();
    await fireEvent.input(screen.getByRole("textbox"), { target: { value: "王一\n李二" } });
    await paste(screen.getByRole("textbox"), { "text/plain": "赵三" });
    expect(held().length, "into a list that is typed it is only text").toBe(1);
    await fireEvent.click(screen.getByRole("button", { name: "下一步" }));
    await vi.waitFor(() => expect(held().at(-1)?.text).toBe("王一\n李二"));
  });

  test("in a field of the page is the field's own", async () => {
    render(FileStep, { wizard: new Wizard() });
    const field = document.body.appendChild(document.createElement("input"));
    await paste(field, { "text/plain": RANGE });
    expect(held()).toEqual([]);
    field.remove();
  });
});

describe("the rows to be checked", () => {
  /** @param {string} key @param {KeyboardEventInit} [how] */
  async function press(key, how = {}) {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...how });
    (document.activeElement ?? document.body).dispatchEvent(event);
    if (!event.defaultPrevented) dispatch(event);
    await tick();
  }
  async function checking() {
    const wizard = await inspected();
    await wizard.check();
    render(CheckStep, { wizard });
    return wizard;
  }
  /** @param {string} name */
  const show = async (name) => fireEvent.click(screen.getByRole("radio", { name: new RegExp(name) }));
  const rows = () => [...document.querySelectorAll("[data-row]")].map((row) => row.textContent ?? "");
  const focusRow = async () => {
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(0));
    /** @type {HTMLElement} */ (document.querySelector("[data-row='0']"))?.focus();
    await tick();
  };

  test("begin with those who may be there already, and say why", async () => {
    await checking();
    await vi.waitFor(() => expect(rows().length).toBe(1));
    expect(rows()[0]).toContain("可能是张伟（云岭科技有限公司）：62 分，姓名读音相同、公司相同");
  });

  test("are decided by single keys", async () => {
    const wizard = await checking();
    await focusRow();
    await press("s");
    await vi.waitFor(() => expect(wizard.choices).toEqual([{ sheet: "校友", row: 4, choice: { same: "p-zhang" } }]));
    await press("n");
    await vi.waitFor(() => expect(wizard.choices[0].choice).toBe("new"));
    await press("l");
    await vi.waitFor(() => expect(wizard.choices[0].choice).toBe("leave_out"));
    await press("a");
    await vi.waitFor(() => expect(wizard.choices).toEqual([]));
  });

  test("are decided as they stand in focus: the next one has taken the place of the one that is done", async () => {
    const wizard = await checking();
    await show("不导入");
    await vi.waitFor(() => expect(rows().length).toBe(2));
    await focusRow();
    await press("n");
    await vi.waitFor(() => expect(rows().length).toBe(1));
    expect(document.activeElement?.textContent).toContain("第 102 行");
    await press("n");
    await vi.waitFor(() => expect(wizard.choices.map(({ row }) => row)).toEqual([9, 102]));
  });

  test("show what stands there and what would", async () => {
    await checking();
    await show("更新");
    await vi.waitFor(() => expect(rows()[0]).toContain("城市：上海 → 杭州"));
    expect(rows()[0]).toContain("就是胡秀梅（听涛新材技术有限公司）：姓名、电话都相同");
  });

  test("are mended in place by the keyboard, and are green then", async () => {
    const wizard = await checking();
    await show("不导入");
    await vi.waitFor(() => expect(rows().length).toBe(2));
    await focusRow();
    await press("Enter");
    await vi.waitFor(() => expect(document.activeElement).toHaveProperty("tagName", "INPUT"));
    const input = /** @type {HTMLInputElement} */ (document.activeElement);
    await fireEvent.input(input, { target: { value: "云岭科技" } });
    await press("Enter");
    await vi.waitFor(() => expect(wizard.edits.length).toBe(1));
    await vi.waitFor(() => expect(screen.getAllByRole("status").some((one) => one.textContent === "新增")).toBe(true));
    await press("Escape");
    await vi.waitFor(() => expect(document.activeElement?.getAttribute("data-row")).toBe("0"));
  });
});

describe("an import that is done", () => {
  /** @param {string[]} lacks @param {number} [outside] startups without a cohort */
  async function done(lacks, outside = 0) {
    const wizard = await inspected();
    await wizard.check();
    await wizard.carryOut();
    wizard.result = { .../** @type {any} */ (wizard.result), kinds: { startups: { new: 24, changed: 0, same: 0, refused: 0 } } };
    fake.answer("cohorts_entered", () => (outside ? [] : [{ ...nursery.cohorts[0], name: "第 4 期", startups: 24, lacks }]));
    fake.answer("list_startups", () => ({ rows: [], total: outside, next: null }));
    render(DoneStep, { wizard, onagain() {} });
  }

  test("says which cohort the startups are in, and what comes next", async () => {
    await done(["dates", "sessions"]);
    await vi.waitFor(() => expect(screen.getByText("第 4 期现有 24 家企业。接下来：")).toBeTruthy());
    expect(screen.getByRole("button", { name: "填写日期" })).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "安排活动" }));
    expect(route.name).toBe("sessions");
  });

  test("of a cohort that lacks nothing says where the startups are", async () => {
    await done([]);
    await vi.waitFor(() => expect(screen.getByText("第 4 期现有 24 家企业。")).toBeTruthy());
  });

  test("offers to enrol startups that are in no cohort together", async () => {
    await done([], 24);
    await vi.waitFor(() => expect(screen.getByText("24 家企业还没有期次。")).toBeTruthy());
    expect(screen.getByRole("button", { name: /一起加入期次/ })).toBeTruthy();
  });

  test("leads to the pairs of those who look like somebody, as long as it is not taken back", async () => {
    const wizard = await inspected();
    await wizard.check();
    await wizard.carryOut();
    render(DoneStep, { wizard, onagain() {} });
    expect(screen.getByText("1 行可能与已有的人重复，没有确认，已按新人导入。")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "逐对核对" }));
    expect(route.name).toBe("duplicates");
    await fireEvent.click(screen.getByRole("button", { name: "撤销这次导入" }));
    await vi.waitFor(() => expect(screen.queryByRole("button", { name: "逐对核对" })).toBeNull());
  });
});

describe("the account of an import", () => {
  test("tells where the cells of each column go, and opens them", async () => {
    const wizard = await inspected();
    await wizard.check();
    expect(wizard.plan?.account.every((one) => one.filled === one.stored + one.same + one.kept + one.differs + one.leftOut + one.nonRecord + one.refused)).toBe(true);
    const asked = /** @type {any[]} */ ([]);
    fake.answer("list_account_cells", (/** @type {any} */ args) => { asked.push(args.query); return [1, [{ row: 88, value: "苏州", held: "上海" }]]; });
    render(Account, { props: { plan: 1, account: /** @type {any} */ (wizard.plan).account, rows: /** @type {any} */ (wizard.plan).rowCounts } });
    await fireEvent.click(screen.getByRole("button", { name: /公司.*5 不一致/ }));
    expect(asked[0]).toMatchObject({ sheet: "校友", column: "公司", fate: "differs" });
    expect(await screen.findByText("上海")).toBeTruthy();
  });

  test("is planned anew with what a person has settled", async () => {
    const wizard = await inspected();
    await wizard.check();
    await wizard.settle({ sheet: "校友", row: 88, column: 3 }, "file");
    expect(wizard.request.settled).toEqual([{ sheet: "校友", row: 88, column: 3, stands: "file" }]);
    await wizard.settle({ sheet: "校友", row: 88, column: 3 }, null);
    expect(wizard.request.settled).toEqual([]);
  });
});
