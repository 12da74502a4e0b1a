import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import LikelySame from "../../ui/duplicates/LikelySame.svelte";
import Screen from "../../ui/duplicates/Screen.svelte";
import { dispatch } from "../../ui/lib/keys.js";
import { go, route } from "../../ui/lib/router.svelte.js";
import { dismiss, toasts } from "../../ui/lib/toasts.svelte.js";
import { undo } from "../../ui/lib/undo.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";
import { recorded } from "./recordings.js";

const pairs = recorded("list_duplicates", { query: { limit: 100 } }).rows;
const [first, mine] = pairs;

let fake = install();
beforeEach(() => {
  speak("zh-CN");
  dismiss();
  document.body.replaceChildren();
  fake = install();
});

/** A queue that is longer than what is recorded, of pairs that are planned as the first one is. @param {number} length */
function long(length) {
  const rows = Array.from({ length }, (_, at) => ({ ...first, survivor: { ...first.survivor, id: `a${at}`, name: `甲${at}` }, merged: { ...first.merged, id: `b${at}`, name: `乙${at}` } }));
  fake.answer("list_duplicates", ({ query: { after, limit } }) => {
    const from = Number(after?.key ?? 0);
    return { rows: rows.slice(from, from + limit), total: after ? null : length, next: from + limit < length ? { key: String(from + limit), id: "" } : null };
  });
  const plan = recorded("plan_merge", { draft: { survivor: first.survivor.id, merged: first.merged.id, choices: {} } });
  fake.answer("plan_merge", ({ draft }) => {
    const { survivor, merged } = rows[Number(draft.survivor.slice(1))];
    return { ...plan, survivor, merged };
  });
}

/** @param {string} key @param {KeyboardEventInit} [how] */
async function press(key, how) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...how });
  (document.activeElement ?? document.body).dispatchEvent(event);
  if (!event.defaultPrevented) dispatch(event);
  await tick();
}
/** @param {import("../../ui/gen/Duplicate").Duplicate} pair */
const table = ({ survivor, merged }) => ({ name: `${survivor.name}与${merged.name}逐项对照` });
/** The pair is in sight, and its first choice has the focus. @param {import("../../ui/gen/Duplicate").Duplicate} pair */
async function opened(pair) {
  await screen.findByRole("table", table(pair));
  await vi.waitFor(() => expect(document.activeElement).toBe(document.querySelector("tbody input:checked")));
}
/** @param {string} label */
const row = (label) => within(/** @type {HTMLElement} */ (screen.getByRole("rowheader", { name: label }).closest("tr")));
/** @param {string} label @param {string} side */
const radio = (label, side) => /** @type {HTMLInputElement} */ (row(label).getByRole("radio", { name: new RegExp(`：取 ${side.replace("+", "\\+")}，`) }));
/** @param {string} command */
const asked = (command) => fake.calls.filter((call) => call.command === command).map(({ args }) => args);

describe("a pair", () => {
  test("is merged by one key, as it was seen, and the next one is there with the focus in it", async () => {
    render(Screen);
    await opened(first);
    const plans = asked("plan_merge").length;
    await press("Enter");
    await opened(pairs[1]);
    expect(asked("merge_people")).toEqual([{ draft: { survivor: first.survivor.id, merged: first.merged.id, choices: {}, seen: expect.any(Number) } }]);
    expect(toasts.now).toMatchObject({ text: "张伟：两条记录已合并", action: { label: "撤销" } });
    expect(screen.getByText(/^第 1 对，共 3 对：林若涵与林若寒/)).toBeTruthy();
    expect(plans).toBe(1);
  });

  test("takes B by a key, and both texts by another; what was chosen is what is merged", async () => {
    render(Screen);
    await opened(first);
    radio("城市", "A").focus();
    await press("2");
    await vi.waitFor(() => expect(row("城市").getByText("另存：上海")).toBeTruthy());
    expect(document.activeElement).toBe(radio("城市", "B"));
    // Past the field of work and what they know, of which nothing is to be chosen.
    for (let rows = 0; rows < 3; rows++) await press("ArrowDown");
    await press("1");
    await press("3");
    await press("Enter");
    await opened(pairs[1]);
    expect(asked("merge_people")[0].draft.choices).toEqual({ city: "merged", remark: "both" });
  });

  test("is merged with a choice of the very last moment", async () => {
    render(Screen);
    await opened(first);
    press("2");
    press("Enter");
    await opened(pairs[1]);
    expect(asked("merge_people")[0].draft.choices).toEqual({ name: "merged" });
    expect(toasts.now?.text).toBe("张炜：两条记录已合并");
  });

  test("is not merged by a key that is held down", async () => {
    render(Screen);
    await opened(first);
    await press("Enter", { repeat: true });
    await press("n", { repeat: true });
    expect([...asked("merge_people"), ...asked("keep_apart")]).toEqual([]);
  });

  test("is merged by its key from anywhere but a button or a dialog", async () => {
    render(Screen);
    await opened(first);
    /** @type {HTMLElement} */ (document.activeElement).blur();
    const dialog = document.body.appendChild(document.createElement("dialog"));
    dialog.showModal();
    await press("Enter");
    expect(asked("merge_people")).toEqual([]);
    dialog.remove();
    await press("Enter");
    await opened(pairs[1]);
  });

  test("shows why a consent became what it is", async () => {
    render(Screen);
    await opened(first);
    expect(row("通讯录公开").getByText("取更严格的答复，不论先后")).toBeTruthy();
  });

  test("changes places, and keeps what was chosen", async () => {
    render(Screen);
    await opened(first);
    radio("城市", "A").focus();
    await press("2");
    await press("x");
    await screen.findByRole("table", { name: "张炜与张伟逐项对照" });
    expect(asked("plan_merge").at(-1).draft).toEqual({ survivor: first.merged.id, merged: first.survivor.id, choices: { city: "survivor" } });
  });

  test("does not change places where the one who works here would go", async () => {
    render(Screen);
    await opened(first);
    await press("]");
    await opened(mine);
    await press("x");
    expect((await screen.findByRole("alert")).textContent).toBe("这是您本人：请保留您自己的记录，把另一条并进来。");
    expect(screen.getByRole("table", table(mine))).toBeTruthy();
    await press("Enter");
    await vi.waitFor(() => expect(asked("merge_people")[0].draft).toMatchObject({ survivor: mine.survivor.id, merged: mine.merged.id }));
  });

  test("is looked at again where something was written since", async () => {
    render(Screen);
    await opened(first);
    const plans = asked("plan_merge").length;
    const merge = fake.calls.length;
    let stale = true;
    fake.answer("merge_people", ({ draft: { survivor, merged } }) => {
      if (stale) throw { code: "plan_stale" };
      return { value: { survivor, merged }, op: "o" };
    });
    await press("Enter");
    expect((await screen.findByRole("alert")).textContent).toBe("预览之后数据又有改动，这是重新核对的结果，请再看一遍。");
    expect(asked("plan_merge").length).toBe(plans + 1);
    stale = false;
    await press("Enter");
    await vi.waitFor(() => expect(asked("merge_people").length).toBe(2));
    expect(asked("merge_people")[1].draft.seen).toBeGreaterThan(merge);
  });

  test("comes back into sight when its merging is taken back", async () => {
    render(Screen);
    await opened(first);
    await press("Enter");
    await opened(pairs[1]);
    await undo();
    await opened(first);
    expect(screen.getByText(/^第 1 对，共 4 对/)).toBeTruthy();
  });
});

describe("the queue", () => {
  test("goes on when two are told apart, with a way back", async () => {
    render(Screen);
    await opened(first);
    await press("n");
    await opened(pairs[1]);
    expect(asked("keep_apart")).toEqual([{ one: first.survivor.id, other: first.merged.id }]);
    expect(toasts.now).toMatchObject({ text: "已确认不是同一人：张伟与张炜", action: { label: "撤销" } });
  });

  test("leaves a pair for later, and comes round to it again", async () => {
    render(Screen);
    await opened(first);
    await press("s");
    await opened(pairs[1]);
    await press("s");
    await opened(pairs[2]);
    await press("s");
    await opened(pairs[3]);
    await press("s");
    await opened(first);
    await press("[");
    await press("]");
    await opened(pairs[1]);
    expect(asked("merge_people")).toEqual([]);
  });

  test("leaves the focus on a button that was used, so that its key pressed twice merges nobody", async () => {
    render(Screen);
    await opened(first);
    const next = screen.getByRole("button", { name: "下一对" });
    next.focus();
    await fireEvent.click(next);
    await screen.findByRole("table", table(pairs[1]));
    await tick();
    expect(document.activeElement).toBe(next);
  });

  test("loads on beyond its first hundred", async () => {
    long(230);
    render(Screen);
    await screen.findByRole("table", { name: "甲0与乙0逐项对照" });
    for (let at = 0; at < 100; at++) await press("]");
    await screen.findByRole("table", { name: "甲100与乙100逐项对照" });
    expect(asked("list_duplicates").map(({ query }) => query)).toEqual([{ person: null, limit: 100 }, { person: null, after: { key: "100", id: "" }, limit: 100 }]);
    expect(screen.getByText(/^第 101 对，共 230 对/)).toBeTruthy();
  });

  test("says so when nobody is there twice", async () => {
    long(0);
    render(Screen);
    expect(await screen.findByText("没有看起来重复的人")).toBeTruthy();
  });

  test("that cannot be asked says why, and can be asked again", async () => {
    fake.answer("list_duplicates", () => { throw { code: "file_damaged" }; });
    render(Screen);
    await screen.findByText("没能比对人员");
    fake.answer("list_duplicates", (query) => fake.play("list_duplicates", query));
    await fireEvent.click(screen.getByRole("button", { name: "再试一次" }));
    await screen.findByRole("table", table(first));
  });
});

describe("a person's panel", () => {
  const asks = () => asked("list_duplicates").map(({ query }) => query);

  test("says whom they are likely the same as, and leads to their pairs alone and from there to all", async () => {
    const { unmount } = render(LikelySame, { person: first.merged });
    await screen.findByText("很可能与张伟（云岭科技有限公司）是同一个人");
    expect(asks()).toEqual([{ person: first.merged.id, limit: 1 }]);
    await fireEvent.click(screen.getByRole("button", { name: "对照" }));
    expect([route.name, route.args.person]).toEqual(["duplicates", first.merged.id]);
    unmount();
    render(Screen);
    await opened(first);
    expect(asks().at(-1)).toEqual({ person: first.merged.id, limit: 100 });
    await fireEvent.click(screen.getByRole("button", { name: "看所有重复" }));
    await vi.waitFor(() => expect(asks().at(-1)).toEqual({ person: null, limit: 100 }));
    go("people");
  });

  test("says nothing of somebody who looks like nobody", async () => {
    long(0);
    const { container } = render(LikelySame, { person: { id: "p-1" } });
    await vi.waitFor(() => expect(asks()).toHaveLength(1));
    expect(container.textContent).toBe("");
  });
});
