import { fireEvent, render, screen } from "@testing-library/svelte";
import { createRawSnippet, tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { initials } from "../../ui/parts/Avatar.svelte";
import Board from "../../ui/parts/Board.svelte";
import ChipGroup from "../../ui/parts/ChipGroup.svelte";
import ComboBox from "../../ui/parts/ComboBox.svelte";
import { Selection } from "../../ui/parts/selection.svelte.js";
import DayField from "../../ui/parts/DayField.svelte";
import Dialog from "../../ui/parts/Dialog.svelte";
import Markdown from "../../ui/parts/Markdown.svelte";
import Narrowed from "../../ui/parts/Narrowed.svelte";
import SearchBox from "../../ui/parts/SearchBox.svelte";
import TableOfRows from "../../ui/parts/Table.svelte";
import Tabs from "../../ui/parts/Tabs.svelte";
import TextInput from "../../ui/parts/TextInput.svelte";
import Toast from "../../ui/parts/Toast.svelte";
import { Refused } from "../../ui/lib/ipc.js";
import { bind, dispatch } from "../../ui/lib/keys.js";
import { complain, dismiss, say } from "../../ui/lib/toasts.svelte.js";
import { speak } from "../../ui/lib/words.js";

// A component with generics has no type that `render` takes.
const Table = /** @type {any} */ (TableOfRows);
/** @param {string} html */
const snippet = (html) => createRawSnippet(() => ({ render: () => html }));
const settled = () => new Promise((done) => setTimeout(done));

beforeEach(() => speak("zh-CN"));

describe("the avatar shows", () => {
  test.each([["欧阳超", "超"], ["张伟（实习）", "习"], ["Mary Ann Stone", "MS"], ["plato", "P"], ["", ""]])("%s as %s", (name, shown) => expect(initials(name)).toBe(shown));
});

describe("the table", () => {
  const columns = [
    { key: "name", label: "姓名", sort: true },
    { key: "city", label: "城市", text: (/** @type {any} */ row) => `${row.city}\n市` },
  ];
  const page = (/** @type {number} */ offset) => Array.from({ length: 100 }, (_, at) => ({ id: `r${offset + at}`, name: `人${offset + at}`, city: "苏州" }));
  /** A hundred thousand rows by keyset, the total only with the first page. */
  const many = () => vi.fn(async (/** @type {any} */ { after, before, limit }) => {
    const start = before ? Number(before.id || 100_000) - limit : Number(after?.id ?? 0);
    const rows = page(start).concat(...Array.from({ length: limit / 100 - 1 }, (_, more) => page(start + 100 * (more + 1)))).slice(0, 100_000 - start);
    const place = (/** @type {number} */ at) => ({ key: "", id: String(at) });
    return { rows, total: after || before ? null : 100_000, next: start + limit < 100_000 ? place(start + limit) : null, previous: start > 0 ? place(start) : null };
  });
  const row = (/** @type {number} */ index) => /** @type {HTMLElement} */ (document.querySelector(`[data-row="${index}"]`));

  test("asks for one page of a hundred thousand rows and tells the whole count", async () => {
    const fetch = many();
    render(Table, { label: "校友", columns, fetch });
    await settled();
    expect(fetch.mock.calls).toEqual([[{ after: null, before: null, limit: 100, sort: null }]]);
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("100001");
    expect(screen.getAllByRole("row").length).toBeLessThan(40);
  });

  test("rows stand in their order also where the focused one is out of sight, since a moved one loses the focus", async () => {
    render(Table, { label: "校友", columns, fetch: many() });
    await settled();
    row(5).focus();
    const grid = screen.getByRole("grid");
    Object.defineProperty(grid, "scrollTop", { value: 500 * 40, writable: true });
    await fireEvent.scroll(grid);
    const order = () => [...document.querySelectorAll("[data-row]")].map((one) => Number(/** @type {HTMLElement} */ (one).dataset.row));
    expect(order()).toContain(500);
    expect(order()).toEqual(order().toSorted((one, other) => one - other));
    expect([order()[0], document.activeElement]).toEqual([5, row(5)]);
    grid.scrollTop = 0;
    await fireEvent.scroll(grid);
    expect(document.activeElement).toBe(row(5));
  });

  test("End goes to the last row, fetches its page and keeps the focus there", async () => {
    const fetch = many();
    const onactive = vi.fn();
    render(Table, { label: "校友", columns, fetch, onactive });
    await settled();
    row(0).focus();
    await fireEvent.keyDown(row(0), { key: "End" });
    await tick();
    expect(document.activeElement).toBe(row(99_999));
    // jsdom scrolls nothing by itself.
    const grid = screen.getByRole("grid");
    Object.defineProperty(grid, "scrollTop", { value: 99_980 * 40, writable: true });
    await fireEvent.scroll(grid);
    await vi.waitFor(() => expect(row(99_999).textContent).toContain("人99999"));
    expect(grid.getAttribute("aria-rowcount")).toBe("100001");
    expect(row(99_999).getAttribute("aria-rowindex")).toBe("100001");
    // The last page alone, asked for from the end; then the page before it.
    expect(fetch.mock.calls.slice(1)).toEqual([[{ after: null, before: { key: "\u{10ffff}", id: "" }, limit: 100, sort: null }]]);
    grid.scrollTop = 99_890 * 40;
    await fireEvent.scroll(grid);
    await vi.waitFor(() => expect(row(99_895).textContent).toContain("人99895"));
    expect(fetch.mock.calls.at(-1)).toEqual([{ after: null, before: { key: "", id: "99900" }, limit: 100, sort: null }]);
    await fireEvent.keyDown(row(99_999), { key: "Home" });
    await tick();
    expect(document.activeElement).toBe(row(0));
    expect(onactive.mock.calls.at(-1)?.[1]).toBe(0);
  });

  test("where the last row goes from under the focus, the one that is last now has it", async () => {
    const rows = page(0).slice(0, 3);
    const { component } = render(Table, { label: "校友", columns, fetch: async () => ({ rows: [...rows], total: rows.length, next: null }) });
    await settled();
    row(2).focus();
    await tick();
    rows.pop();
    component.refresh();
    await settled();
    await vi.waitFor(() => expect(document.activeElement).toBe(row(1)));
    expect(component.here()?.id).toBe("r1");
  });

  test("Enter and a double click open the row", async () => {
    const onopen = vi.fn();
    render(Table, { label: "校友", columns, fetch: many(), onopen });
    await settled();
    row(0).focus();
    await fireEvent.keyDown(row(0), { key: "ArrowDown" });
    await fireEvent.keyDown(row(1), { key: "Enter" });
    await fireEvent.dblClick(row(2));
    expect(onopen.mock.calls.map(([one, index]) => [one.id, index])).toEqual([["r1", 1], ["r2", 2]]);
  });

  test("a click on a column's name sorts by it, a second click the other way", async () => {
    const fetch = many();
    render(Table, { label: "校友", columns, fetch });
    await settled();
    await fireEvent.click(screen.getByRole("button", { name: "姓名" }));
    await fireEvent.click(screen.getByRole("button", { name: "姓名" }));
    await settled();
    expect(fetch.mock.calls.at(-1)?.[0].sort).toEqual({ by: "name", down: true });
    expect(screen.getByRole("columnheader", { name: "姓名" }).getAttribute("aria-sort")).toBe("descending");
  });

  test("an answer to an older question never replaces a newer one", async () => {
    /** @type {((answer: any) => void)[]} */
    const answers = [];
    const slow = (/** @type {string} */ name) => () => new Promise((answer) => answers.push(() => answer({ rows: [{ id: name, name, city: "" }], total: 1, next: null })));
    const { rerender } = render(Table, { label: "校友", columns, fetch: slow("old") });
    await settled();
    await rerender({ fetch: slow("new") });
    await settled();
    answers[1](0);
    await settled();
    answers[0](0);
    await settled();
    expect(row(0).textContent).toContain("new");
  });

  test("asked again, it keeps its place and its rows until the answer comes, and follows the new total", async () => {
    let all = [{ id: "a", name: "甲", city: "" }, { id: "b", name: "乙", city: "" }];
    const { component } = render(Table, { label: "校友", columns, fetch: async () => ({ rows: all, total: all.length, next: null }) });
    await settled();
    row(1).focus();
    all = [{ id: "b", name: "乙二", city: "" }];
    component.refresh();
    expect(row(1).textContent).toContain("乙");
    await settled();
    expect([row(0).textContent?.includes("乙二"), row(1)]).toEqual([true, null]);
  });

  test("Space and Shift with arrows choose rows; Ctrl+C copies them as the cells of a spreadsheet", async () => {
    const selection = new Selection();
    const chosen = () => page(0).map(({ id }) => id).filter((id) => selection.has(id));
    render(Table, { label: "校友", columns, rows: page(0), selection });
    row(0).focus();
    await fireEvent.keyDown(row(0), { key: "ArrowDown", shiftKey: true });
    expect(chosen()).toEqual(["r0", "r1"]);
    const setData = vi.fn();
    const copy = Object.assign(new Event("copy", { bubbles: true, cancelable: true }), { clipboardData: { setData } });
    row(1).dispatchEvent(copy);
    expect(setData).toHaveBeenCalledWith("text/plain", "人0\t苏州 市\n人1\t苏州 市");
    await fireEvent.keyDown(row(1), { key: " " });
    expect(chosen()).toEqual(["r0"]);
    await fireEvent.keyDown(row(1), { key: "Escape" });
    expect(chosen()).toEqual([]);
  });

  test("no rows show what to do about it; a refusal shows why", async () => {
    const { unmount } = render(Table, { label: "校友", columns, rows: [], empty: snippet("<p>还没有校友</p>") });
    expect(screen.getByText("还没有校友")).toBeTruthy();
    unmount();
    render(Table, { label: "校友", columns, fetch: async () => { throw { code: "file_damaged" }; } });
    await settled();
    expect(screen.getByRole("alert").textContent).toContain("file_damaged");
  });
});

describe("the board", () => {
  const columns = [{ id: "a", label: "申请" }, { id: "b", label: "面试" }, { id: "c", label: "入营" }];
  const cards = [{ id: "1", column: "a", name: "云岭科技" }, { id: "2", column: "b", name: "若水软件" }];
  const card = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.querySelector(`[data-card="${id}"]`));
  const columnOf = (/** @type {string} */ id) => card(id).closest("section")?.dataset.column;
  const show = (/** @type {any} */ props = {}) => render(Board, { label: "看板", columns, cards, card: snippet("<p></p>"), onmove: vi.fn(), ...props });

  test("Space lifts, the arrows carry, Space drops", async () => {
    const onmove = vi.fn();
    show({ onmove });
    card("1").focus();
    for (const key of [" ", "ArrowRight", "ArrowRight", " "]) {
      await fireEvent.keyDown(card("1"), { key });
      await tick();
    }
    expect(onmove.mock.calls).toEqual([[cards[0], "c"]]);
    expect(columnOf("1")).toBe("c");
    expect(document.activeElement).toBe(card("1"));
    expect(screen.getByText("云岭科技已移到入营")).toBeTruthy();
  });

  describe("with a column aside", () => {
    const folded = { columns: [...columns, { id: "d", label: "缓入", aside: true }], cards: [...cards, { id: "3", column: "d", name: "北辰农业" }] };

    test("shows its name and count, and its cards once it is opened", async () => {
      show(folded);
      const name = screen.getByRole("button", { name: "缓入" });
      expect([card("3"), name.getAttribute("aria-expanded"), name.closest("header")?.textContent?.replace(/\s+/g, "")]).toEqual([null, "false", "缓入1"]);
      await fireEvent.click(name);
      expect([columnOf("3"), name.getAttribute("aria-expanded")]).toEqual(["d", "true"]);
    });

    test("opens it for a card that is carried there by keys, and folds it again when the card is put back", async () => {
      show(folded);
      card("2").focus();
      for (const key of [" ", "ArrowRight", "ArrowRight"]) {
        await fireEvent.keyDown(card("2"), { key });
        await tick();
      }
      expect([columnOf("2"), columnOf("3")]).toEqual(["d", "d"]);
      await fireEvent.keyDown(card("2"), { key: "Escape" });
      await tick();
      expect([columnOf("2"), card("3")]).toEqual(["b", null]);
    });
  });

  test("Escape puts a lifted card back and moves nothing", async () => {
    const onmove = vi.fn();
    show({ onmove });
    card("1").focus();
    for (const key of [" ", "ArrowRight", "Escape"]) {
      await fireEvent.keyDown(card("1"), { key });
      await tick();
    }
    expect([onmove.mock.calls.length, columnOf("1")]).toEqual([0, "a"]);
  });

  test("a move that is refused puts the card back and says so", async () => {
    show({ onmove: async () => { throw new Error("refused"); } });
    card("2").focus();
    for (const key of [" ", "ArrowLeft", " "]) {
      await fireEvent.keyDown(card("2"), { key });
      await settled();
    }
    expect(columnOf("2")).toBe("b");
    expect(screen.getByText("若水软件已放回原处")).toBeTruthy();
  });

  test("arrows without a lifted card walk; Enter opens", async () => {
    const onopen = vi.fn();
    show({ onopen });
    card("1").focus();
    await fireEvent.keyDown(card("1"), { key: "ArrowRight" });
    await tick();
    expect(document.activeElement).toBe(card("2"));
    await fireEvent.keyDown(card("2"), { key: "Enter" });
    expect(onopen).toHaveBeenCalledWith(cards[1]);
  });
});

describe("the combo box", () => {
  const options = [{ id: "1", name: "云岭科技", hint: "人工智能" }, { id: "2", name: "云岭生物" }];
  const input = () => /** @type {HTMLInputElement} */ (screen.getByRole("combobox"));

  test("Enter takes the marked row, and not while an input method is composing", async () => {
    const onpick = vi.fn();
    render(ComboBox, { label: "企业", search: async () => options, onpick });
    await fireEvent.input(input(), { target: { value: "yl" } });
    await settled();
    await fireEvent.keyDown(input(), { key: "Enter", isComposing: true });
    expect(onpick).not.toHaveBeenCalled();
    await fireEvent.keyDown(input(), { key: "ArrowDown" });
    await fireEvent.keyDown(input(), { key: "Enter" });
    expect(onpick).toHaveBeenCalledWith(options[1]);
    expect(input().value).toBe("云岭生物");
  });

  test("a text that finds nobody is no choice, and is said where it stands", async () => {
    const onpick = vi.fn();
    render(ComboBox, { label: "企业", value: options[0], search: async () => [], onpick });
    await fireEvent.input(input(), { target: { value: "雲嶺" } });
    await settled();
    await fireEvent.keyDown(input(), { key: "Tab" });
    await fireEvent.blur(input());
    expect(onpick.mock.calls).toEqual([[null]]);
    expect(input().value).toBe("雲嶺");
    expect(screen.getByRole("alert").textContent).toContain("“雲嶺”");
    expect(input().getAttribute("aria-invalid")).toBe("true");
    await fireEvent.input(input(), { target: { value: "" } });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test.each(["Enter", "Tab"])("%s before the answer takes the first of exactly what was typed", async (key) => {
    /** @type {Record<string, (found: any) => void>} */
    const answers = {};
    const onpick = vi.fn();
    render(ComboBox, { label: "企业", search: (/** @type {string} */ text) => new Promise((answer) => (answers[text] = answer)), onpick });
    await fireEvent.input(input(), { target: { value: "y" } });
    answers.y([{ id: "9", name: "原野" }]);
    await settled();
    await fireEvent.input(input(), { target: { value: "yl" } });
    await fireEvent.keyDown(input(), { key });
    if (key === "Tab") await fireEvent.blur(input());
    expect(onpick).not.toHaveBeenCalled();
    answers.yl(options);
    await settled();
    expect(onpick.mock.calls).toEqual([[options[0]]]);
    expect(input().value).toBe("云岭科技");
  });

  test("a search that fails is said, and is no empty answer that looks like one", async () => {
    dismiss();
    render(Toast);
    render(ComboBox, { label: "企业", search: async () => { throw new Refused({ code: "busy_now" }); } });
    await fireEvent.input(input(), { target: { value: "yl" } });
    await settled();
    expect(screen.getByText(/busy_now/)).toBeTruthy();
  });

  test("a slow answer to an older text is dropped", async () => {
    /** @type {((found: any) => void)[]} */
    const answers = [];
    render(ComboBox, { label: "企业", search: () => new Promise((answer) => answers.push(answer)) });
    await fireEvent.input(input(), { target: { value: "y" } });
    await fireEvent.input(input(), { target: { value: "yl" } });
    answers[1](options);
    await settled();
    answers[0]([]);
    await settled();
    expect(document.querySelectorAll("[role=option]").length).toBe(2);
  });

  test.each([
    ["that says so", { isComposing: true }],
    ["that has just ended, as WebKit sends it", { keyCode: 229 }],
  ])("a key of a composition %s chooses nothing and leaves the list", async (_, how) => {
    const onpick = vi.fn();
    render(ComboBox, { label: "企业", search: async () => options, onpick });
    await fireEvent.input(input(), { target: { value: "yl" } });
    await settled();
    for (const key of ["Enter", "Tab", "ArrowDown", "Escape"]) await fireEvent.keyDown(input(), { key, ...how });
    expect([onpick.mock.calls, input().value, input().getAttribute("aria-expanded")]).toEqual([[], "yl", "true"]);
    await fireEvent.keyDown(input(), { key: "Enter" });
    expect(onpick.mock.calls).toEqual([[options[0]]]);
  });

  test("the apostrophes of a composition are not looked for, those of a name are", async () => {
    const search = vi.fn(async () => options);
    render(ComboBox, { label: "人员", search });
    const type = (/** @type {string} */ value, /** @type {boolean} */ isComposing) => {
      input().value = value;
      return fireEvent(input(), new InputEvent("input", { bubbles: true, isComposing }));
    };
    await type("chen'yi", true);
    await type("O'Brien", false);
    expect(search.mock.calls).toEqual([["chenyi"], ["O'Brien"]]);
  });

  test("text that comes without a key opens the list: pasted by mouse, or after Escape", async () => {
    render(ComboBox, { label: "企业", search: async () => options });
    await fireEvent.input(input(), { target: { value: "云岭" } });
    await settled();
    expect(input().getAttribute("aria-expanded")).toBe("true");
    await fireEvent.keyDown(input(), { key: "Escape" });
    expect(input().getAttribute("aria-expanded")).toBe("false");
    await fireEvent.input(input(), { target: { value: "云岭科" } });
    await settled();
    expect(input().getAttribute("aria-expanded")).toBe("true");
  });

  test("where the choice stays until another one is made, leaving puts its name back", async () => {
    const onpick = vi.fn();
    render(ComboBox, { label: "活动", value: options[0], keeps: true, search: async () => [], onpick });
    await fireEvent.input(input(), { target: { value: "没有这场" } });
    await settled();
    await fireEvent.blur(input());
    expect([onpick.mock.calls, input().value, screen.queryByRole("alert")]).toEqual([[], "云岭科技", null]);
  });

  test("the arrows go round, and the row that is marked is told to the ear", async () => {
    render(ComboBox, { label: "企业", search: async () => options });
    await fireEvent.input(input(), { target: { value: "yl" } });
    await settled();
    const told = () => document.getElementById(input().getAttribute("aria-activedescendant") ?? "")?.textContent?.trim();
    expect(told()).toContain("云岭科技");
    await fireEvent.keyDown(input(), { key: "ArrowUp" });
    expect(told()).toBe("云岭生物");
    await fireEvent.keyDown(input(), { key: "ArrowDown" });
    expect(told()).toContain("云岭科技");
  });

  test("what was typed can be made new", async () => {
    const create = vi.fn();
    render(ComboBox, { label: "企业", search: async () => [], create });
    await fireEvent.input(input(), { target: { value: " 新公司 " } });
    await settled();
    await fireEvent.keyDown(input(), { key: "Enter" });
    expect(create).toHaveBeenCalledWith("新公司");
  });
});

describe("what was typed in a dialog", () => {
  const body = snippet('<form id="f"><input id="typed" value="王"><button type="submit">保存</button></form>');
  const input = () => /** @type {HTMLInputElement} */ (document.querySelector("#typed"));
  const open = async () => {
    const onclose = vi.fn();
    render(Dialog, { open: true, title: "人员", children: body, onclose });
    await tick();
    return onclose;
  };

  test("goes with Esc only after a question, and Esc in the question goes on writing", async () => {
    const onclose = await open();
    await fireEvent.input(input(), { target: { value: "王芳" } });
    await fireEvent.keyDown(input(), { key: "Escape" });
    expect(onclose).not.toHaveBeenCalled();
    await fireEvent.keyDown(screen.getByRole("button", { name: "继续写" }), { key: "Escape" });
    await vi.waitFor(() => expect(screen.queryByText("还没有保存")).toBeNull());
    expect([onclose.mock.calls.length, input().value]).toEqual([0, "王芳"]);
    await fireEvent.keyDown(input(), { key: "Escape" });
    await fireEvent.click(screen.getByRole("button", { name: "不保存，关闭" }));
    await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  });

  test("is not asked about where it is as it was", async () => {
    const onclose = await open();
    await fireEvent.keyDown(input(), { key: "Escape" });
    await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  });

  test("is saved by Ctrl+S, and not what stands behind the dialog", async () => {
    const [behind, sent] = [vi.fn(), vi.fn()];
    const off = bind({ save: behind });
    await open();
    document.querySelector("#f")?.addEventListener("submit", (event) => (event.preventDefault(), sent()));
    const event = new KeyboardEvent("keydown", { key: "s", ctrlKey: true, bubbles: true, cancelable: true });
    input().dispatchEvent(event);
    dispatch(event);
    off();
    expect([behind.mock.calls.length, sent.mock.calls.length]).toEqual([0, 1]);
  });
});

test("Esc in a field that is edited in place asks, and puts back only then", async () => {
  const commit = vi.fn();
  render(TextInput, { value: "苏州", commit });
  const input = /** @type {HTMLInputElement} */ (screen.getByRole("textbox"));
  await fireEvent.focus(input);
  await fireEvent.input(input, { target: { value: "杭州" } });
  await fireEvent.keyDown(input, { key: "Escape" });
  await fireEvent.blur(input);
  await fireEvent.click(screen.getByRole("button", { name: "不保存，关闭" }));
  await vi.waitFor(() => expect(input.value).toBe("苏州"));
  expect(commit).not.toHaveBeenCalled();
});

test("what narrows a list is shown, and one key clears it; nothing is shown where nothing does", async () => {
  const onclear = vi.fn();
  const { rerender } = render(Narrowed, { by: ["“yl”", "", null, "苏州"], onclear });
  expect(screen.getByRole("button").textContent).toContain("“yl” · 苏州");
  dispatch(new KeyboardEvent("keydown", { key: "L", ctrlKey: true, shiftKey: true }));
  expect(onclear).toHaveBeenCalledOnce();
  await rerender({ by: ["", null], onclear });
  expect(screen.queryByRole("button")).toBeNull();
});

test("Alt and a digit choose a chip, also where Alt types another letter", async () => {
  const onchange = vi.fn();
  render(ChipGroup, { label: "类型", value: "a", alt: true, options: [{ value: "a", label: "进展" }, { value: "b", label: "风险" }], onchange });
  await fireEvent.keyDown(window, { key: "™", code: "Digit2", altKey: true });
  expect(onchange).toHaveBeenCalledWith("b");
});

describe("the day field", () => {
  const input = () => /** @type {HTMLInputElement} */ (screen.getByLabelText("日期"));

  test("takes what people type when it is left", async () => {
    const onchange = vi.fn();
    render(DayField, { label: "日期", today: "2026-11-23", onchange });
    await fireEvent.input(input(), { target: { value: "下周三" } });
    expect(screen.getByText("2026年12月2日 周三")).toBeTruthy();
    await fireEvent.blur(input());
    expect(onchange).toHaveBeenCalledWith("2026-12-02");
    expect(input().value).toBe("2026-12-02");
  });

  test("keeps and marks what is no day, or lies outside of what is allowed", async () => {
    const onchange = vi.fn();
    render(DayField, { label: "日期", today: "2026-11-23", max: "2026-11-23", onchange });
    for (const value of ["三十号吧", "明天"]) {
      await fireEvent.input(input(), { target: { value } });
      await fireEvent.blur(input());
      expect([input().value, input().getAttribute("aria-invalid")]).toEqual([value, "true"]);
    }
    expect(onchange).not.toHaveBeenCalled();
  });
});

test("editing in place saves once, when the field is left or Enter is pressed", async () => {
  const commit = vi.fn();
  render(TextInput, { value: "旧", commit, "aria-label": "名称" });
  const input = screen.getByLabelText("名称");
  input.focus();
  await fireEvent.input(input, { target: { value: "新" } });
  await fireEvent.keyDown(input, { key: "Enter" });
  await fireEvent.blur(input);
  expect(commit.mock.calls).toEqual([["新"]]);
});

test("/ comes to the search, Escape empties it, ↓ goes on into the rows", async () => {
  addEventListener("keydown", dispatch);
  const ondown = vi.fn();
  render(SearchBox, { label: "搜索", value: "oyc", ondown });
  const input = /** @type {HTMLInputElement} */ (screen.getByLabelText("搜索"));
  await fireEvent.keyDown(document.body, { key: "/" });
  expect(document.activeElement).toBe(input);
  await fireEvent.keyDown(input, { key: "Escape" });
  expect(input.value).toBe("");
  await fireEvent.keyDown(input, { key: "ArrowDown" });
  expect(ondown).toHaveBeenCalledOnce();
  removeEventListener("keydown", dispatch);
});

test("Escape closes the dialog and nothing beneath it, and the focus returns", async () => {
  const beneath = vi.fn();
  addEventListener("keydown", beneath);
  const button = document.body.appendChild(document.createElement("button"));
  button.focus();
  const onclose = vi.fn();
  render(Dialog, { open: true, title: "改名", onclose, children: snippet("<input>") });
  const dialog = screen.getByRole("dialog", { name: "改名" });
  expect(document.activeElement?.tagName).toBe("INPUT");
  await fireEvent.keyDown(dialog, { key: "Escape" });
  expect([onclose.mock.calls.length, beneath.mock.calls.length]).toEqual([1, 0]);
  expect(document.activeElement).toBe(button);
  removeEventListener("keydown", beneath);
  button.remove();
});

describe("the toast", () => {
  test("offers the way back with its keys, stays while it is held, and goes by itself", async () => {
    vi.useFakeTimers();
    const run = vi.fn();
    render(Toast);
    say("已保存：云岭科技", { label: "撤销", keys: "Ctrl Z", run });
    await tick();
    const button = screen.getByRole("button", { name: "撤销" });
    await fireEvent.click(button);
    expect(run).toHaveBeenCalledOnce();
    await fireEvent.focusIn(button);
    vi.advanceTimersByTime(60_000);
    await tick();
    expect(screen.queryByText("已保存：云岭科技")).toBeTruthy();
    await fireEvent.focusOut(button);
    vi.advanceTimersByTime(8_000);
    await tick();
    expect(screen.queryByText("已保存：云岭科技")).toBeNull();
    vi.useRealTimers();
  });

  test("is shown by the dialog above the page, once", async () => {
    render(Toast);
    render(Dialog, { open: true, title: "改名", children: snippet("<p></p>") });
    complain("磁盘已满");
    await tick();
    expect(screen.getAllByText("磁盘已满").length).toBe(1);
    expect(screen.getByText("磁盘已满").closest("dialog")).toBeTruthy();
    dismiss();
  });
});

test("tabs are walked by the arrows, go round, and name what they show", async () => {
  render(Tabs, { label: "企业", value: "a", tabs: [{ id: "a", label: "概况" }, { id: "b", label: "记录", count: 3 }], children: snippet("<p>内容</p>") });
  const tab = (/** @type {string} */ name) => screen.getByRole("tab", { name });
  tab("概况").focus();
  await fireEvent.keyDown(tab("概况"), { key: "ArrowLeft" });
  await tick();
  expect([document.activeElement, tab("记录3").getAttribute("aria-selected"), tab("概况").tabIndex]).toEqual([tab("记录3"), "true", -1]);
  expect(screen.getByRole("tabpanel", { name: "记录3" }).textContent).toBe("内容");
});

test("a note's Markdown is shown and no HTML in it comes alive", async () => {
  render(Markdown, { text: "**客户**\n\n<img src=x onerror=alert(1)> [x](javascript:alert(1))" });
  await vi.waitFor(() => expect(document.querySelector(".markdown strong")?.textContent).toBe("客户"));
  expect(document.querySelector(".markdown :is(img, script, a)")).toBeNull();
});
