import { describe, expect, test, vi } from "vitest";
import { List } from "../../ui/kit/list.svelte.js";
import { ordered } from "../../ui/kit/order.js";
import { Views } from "../../ui/kit/views.svelte.js";
import { Pages } from "../../ui/parts/pages.svelte.js";
import { Selection } from "../../ui/parts/selection.svelte.js";
import { cellsOf, tsv } from "../../ui/parts/tsv.js";
import { install } from "./fake.js";
import { sources } from "./sources.js";

test("the kit and the screen of described nouns know no noun of the field", () => {
  const named = ["ui/kit", "ui/nouns"].flatMap((folder) => sources(folder, /\.(?:svelte|js)$/)).filter(({ text }) => /\b(?:cohort|startup|alumn|mentor|person|people)/i.test(text));
  expect(named.map(({ path }) => path)).toEqual([]);
});

describe("a selection", () => {
  test("of everything holds rows that nobody has seen, without those taken out of it", () => {
    const selection = new Selection();
    selection.selectAll();
    selection.toggle("r7");
    expect([selection.has("r99999"), selection.has("r7"), selection.count(100_000)]).toEqual([true, false, 99_999]);
    selection.toggle("r7");
    expect(selection.count(100_000)).toBe(100_000);
  });
  test("of single rows holds those and no others; cleared it holds none", () => {
    const selection = new Selection();
    selection.replace(["a", "b"]);
    selection.toggle("a");
    expect([selection.has("a"), selection.has("b"), selection.count(9), selection.some]).toEqual([false, true, 1, true]);
    selection.selectAll();
    selection.clear();
    expect([selection.has("b"), selection.some]).toEqual([false, false]);
  });
});

describe("a walk over a long list", () => {
  /** Rows by keyset, the total only with the first page. */
  const list = (/** @type {number} */ total) => vi.fn(async (/** @type {import("../../ui/parts/pages.svelte.js").Wanted} */ { after, before, limit }) => {
    const end = before ? Math.min(total, Number(before.id || Infinity)) : Infinity;
    const start = before ? Math.max(0, end - limit) : Number(after?.id ?? 0);
    const rows = Array.from({ length: Math.min(limit, Math.min(end, total) - start) }, (_, at) => start + at);
    const place = (/** @type {number} */ at) => ({ key: "", id: String(at) });
    return { rows, total: after || before ? null : total, next: start + rows.length < total ? place(start + rows.length) : null, previous: start > 0 ? place(start) : null };
  });
  const arrived = async (/** @type {Pages} */ pages) => {
    pages.ask(true);
    await vi.waitFor(() => expect(pages.arrived).toBe(true));
  };
  /** What was asked for. @param {ReturnType<typeof list>} fetch */
  const asked = (fetch) => fetch.mock.calls.map(([{ after, before, limit }]) => (before ? ["before", before.id || before.key, limit] : ["after", after?.id ?? null, limit]));
  const END = "\u{10ffff}";

  /** @param {Pages} pages @param {number} from @param {number} to */
  async function walked(pages, from, to) {
    const found = [];
    for await (const rows of pages.walk(from, to)) found.push(...rows);
    return found;
  }

  test("brings every row once and in order, in strides, and asks for no page that is here", async () => {
    const fetch = list(4_321);
    const pages = new Pages(fetch);
    await arrived(pages);
    const found = await walked(pages, 0, pages.total);
    expect(found).toEqual(Array.from({ length: 4_321 }, (_, at) => at));
    expect(asked(fetch)).toEqual([["after", null, 100], ["after", "100", 2000], ["after", "2100", 2000], ["after", "4100", 300]]);
  });
  test("begins and ends within pages", async () => {
    const pages = new Pages(list(1_000));
    await arrived(pages);
    expect(await walked(pages, 250, 255)).toEqual([250, 251, 252, 253, 254]);
    expect(await walked(pages, 990, 2_000)).toEqual([990, 991, 992, 993, 994, 995, 996, 997, 998, 999]);
  });
  test("asks once for the rows at the end, and goes back from there page by page", async () => {
    const fetch = list(250_021);
    const pages = new Pages(fetch);
    await arrived(pages);
    pages.show(249_995, 250_021);
    await vi.waitFor(() => expect(pages.at(250_020)).toBe(250_020));
    expect(pages.at(249_900)).toBe(249_900);
    pages.show(249_880, 249_910);
    await vi.waitFor(() => expect(pages.at(249_880)).toBe(249_880));
    expect(asked(fetch)).toEqual([["after", null, 100], ["before", END, 121], ["before", "249900", 100]]);
    expect(pages.total).toBe(250_021);
  });
  test("reaches a row in the middle from the nearer end, in strides", async () => {
    const fetch = list(250_021);
    const pages = new Pages(fetch);
    await arrived(pages);
    pages.show(245_010, 245_030);
    await vi.waitFor(() => expect(pages.at(245_020)).toBe(245_020));
    expect(asked(fetch).slice(1)).toEqual([["before", END, 1921], ["before", "248100", 2000], ["before", "246100", 1100]]);
  });
  test("asks again at the end after a commit without walking there", async () => {
    const fetch = list(250_000);
    const pages = new Pages(fetch);
    await arrived(pages);
    pages.show(249_950, 250_000);
    await vi.waitFor(() => expect(pages.at(249_999)).toBe(249_999));
    fetch.mockClear();
    pages.ask();
    await vi.waitFor(() => expect(asked(fetch)).toEqual([["after", null, 100], ["before", END, 100]]));
  });
  test("takes a list that has become shorter than it was told as it is", async () => {
    const fetch = list(150);
    const pages = new Pages(fetch);
    await arrived(pages);
    fetch.mockImplementation(list(30));
    pages.show(120, 150);
    await vi.waitFor(() => expect(pages.total).toBe(30));
  });
});

describe("a list", () => {
  const fresh = () => new List({ filter: { text: "", role: "all", cohort: "own" }, lasting: ["cohort"] });

  test("is narrowed by what differs from its beginning, and cleared of it alone", () => {
    const list = fresh();
    Object.assign(list.filter, { text: " ", cohort: "c1" });
    expect(list.narrowed).toBe(false);
    list.filter.role = "mentors";
    expect([list.narrowed, list.narrows("role"), list.narrows("cohort")]).toEqual([true, true, false]);
    list.clear();
    expect({ ...list.filter }).toEqual({ text: "", role: "all", cohort: "c1" });
  });
  test("begins anew in another file", () => {
    const list = fresh();
    list.belongTo("a.miaopu");
    Object.assign(list.filter, { text: "王", cohort: "c1" });
    list.selection.selectAll();
    list.belongTo("a.miaopu");
    expect(list.filter.text).toBe("王");
    list.belongTo("b.miaopu");
    expect([{ ...list.filter }, list.selection.some]).toEqual([{ text: "", role: "all", cohort: "own" }, false]);
  });
});

describe("saved views", () => {
  /** The program as far as it keeps texts. */
  function keeping() {
    const kept = new Map();
    const fake = install();
    fake.answer("load_draft", ({ form }) => kept.get(form) ?? null);
    fake.answer("keep_draft", ({ form, text }) => void kept.set(form, text));
    return kept;
  }

  test("are kept by the program, one of a name, and come back in another window", async () => {
    keeping();
    const views = new Views("people");
    await views.load();
    const mentors = { name: "导师", filter: { role: "mentors" }, sort: null };
    await views.save({ ...mentors, filter: { role: "all" } });
    await views.save(mentors);
    const later = new Views("people");
    await later.load();
    expect(later.all).toEqual([mentors]);
    await later.remove("导师");
    await views.load();
    expect(views.all).toEqual([]);
  });
  test("that cannot be read are none", async () => {
    keeping().set("views-people", "{no");
    const views = new Views("people");
    await views.load();
    expect(views.all).toEqual([]);
  });
});

test("rows are ordered by pinyin, those without a value last in both directions", () => {
  const rows = [{ name: "王琪" }, { name: null }, { name: "安宁" }, { name: "李涛" }];
  const names = (/** @type {boolean} */ down) => ordered(rows, { by: "name", down }, (row) => row.name).map(({ name }) => name);
  expect([names(false), names(true)]).toEqual([["安宁", "李涛", "王琪", null], ["王琪", "李涛", "安宁", null]]);
});

describe("cells on the clipboard", () => {
  test.each([
    ["lines and tabs", "甲\t1\n乙\t2\n", [["甲", "1"], ["乙", "2"]]],
    ["lines of Windows", "甲\t1\r\n乙\t2\r\n", [["甲", "1"], ["乙", "2"]]],
    ["a cell with a line break and doubled marks, as Excel writes it", '"一行\n两行 ""引""话"\t1', [['一行\n两行 "引"话', "1"]]],
    ["a mark inside of a cell", '5" 屏\t1', [['5" 屏', "1"]]],
    ["blank cells and rows within", "甲\t\t\n\t\t\n乙", [["甲", "", ""], ["", "", ""], ["乙"]]],
    ["one cell", "甲", [["甲"]]],
  ])("are read: %s", (_, text, cells) => expect(cellsOf(text)).toEqual(cells));
  test("are written one line a row", () => expect(tsv([["甲\n乙", "1\t2"], ["丙", ""]])).toBe("甲 乙\t1 2\n丙\t"));
});
