import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import LikelySame from "../../ui/duplicates/LikelySame.svelte";
import Screen from "../../ui/duplicates/Screen.svelte";
import { dispatch } from "../../ui/lib/keys.js";
import { go, route } from "../../ui/lib/router.svelte.js";
import { hush, toasts } from "../../ui/lib/toasts.svelte.js";
import { undo } from "../../ui/lib/undo.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";

/** @typedef {{ kept: any, gone: any, likeness: any }} Pair */
/** @param {number} at @param {string} name @param {string} other @returns {Pair} */
const pairOf = (at, name, other) => ({ kept: { id: `a${at}`, name, company: "云岭科技" }, gone: { id: `b${at}`, name: other, company: null }, likeness: { score: 90 - (at % 30), reasons: ["same_phone"] } });

let fake = install();
/** @type {Pair[]} */
let open = [];
beforeEach(() => {
  speak("zh-CN");
  hush();
  document.body.replaceChildren();
  fake = install();
  open = [pairOf(0, "张伟", "张炜"), pairOf(1, "王静", "王婧"), pairOf(2, "胡秀梅", "胡秀妹")];
  play();
});

/** A program that knows the open pairs, and of each its names, its remarks and an answer. */
function play() {
  const changed = (/** @type {string} */ op) => fake.emit("changed", { op, kind: "merge_people", touched: [{ table: "person", ids: null }] });
  const answered = (/** @type {(pair: Pair) => boolean} */ is, /** @type {string} */ op) => {
    open = open.filter((pair) => !is(pair));
    changed(op);
    return op;
  };
  fake.answer("list_duplicates", ({ query: { after, limit } }) => {
    const from = Number(after?.key ?? 0);
    const to = from + limit;
    return { rows: open.slice(from, to), total: after ? null : open.length, next: to < open.length ? { key: String(to), id: "" } : null };
  });
  fake.answer("plan_merge", ({ draft: { kept, gone, choices = {} } }) => {
    const name = (/** @type {string} */ id) => open.flatMap((pair) => [pair.kept, pair.gone]).find((one) => one.id === id)?.name ?? id;
    const plain = { purpose: null, aside: [], take: null, takes: [] };
    const takes = /** @type {const} */ (["kept", "gone"]);
    const [one, other] = choices.city === "gone" ? ["苏州", "上海"] : ["上海", "苏州"];
    const remarks = { kept: "旧的", gone: "新的", both: "旧的\n新的" };
    const take = /** @type {"kept" | "gone" | "both"} */ (choices.remark ?? "both");
    return {
      kept: { id: kept, name: name(kept) }, gone: { id: gone, name: name(gone) }, likeness: null, seen: fake.calls.length,
      rows: [
        { ...plain, field: "name", kept: [name(kept)], gone: [name(gone)], result: [name(choices.name === "gone" ? gone : kept)], take: choices.name ?? "kept", takes },
        { ...plain, field: "city", kept: ["上海"], gone: ["苏州"], result: [one], aside: [other], take: choices.city ?? "kept", takes },
        { ...plain, field: "remark", kept: ["旧的"], gone: ["新的"], result: [remarks[take]], take, takes: [...takes, "both"] },
        { ...plain, field: "consent", purpose: "directory", kept: ["given"], gone: ["refused"], result: ["refused"] },
        { ...plain, field: "notes", kept: ["4"], gone: ["1200"], result: ["1204"] },
      ],
    };
  });
  fake.answer("merge_people", ({ draft: { kept, gone } }) => ({ value: { kept, gone }, op: answered((pair) => [kept, gone].includes(pair.kept.id), `op-${kept}`) }));
  fake.answer("keep_apart", ({ one }) => ({ value: null, op: answered((pair) => pair.kept.id === one, `op-${one}`) }));
}

/** @param {string} key @param {KeyboardEventInit} [how] */
async function press(key, how) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...how });
  (document.activeElement ?? document.body).dispatchEvent(event);
  if (!event.defaultPrevented) dispatch(event);
  await tick();
}
/** The pair is in sight, and its first choice has the focus. @param {string} name @param {string} other */
async function opened(name, other) {
  await screen.findByRole("table", { name: `${name}与${other}逐项对照` });
  await vi.waitFor(() => expect(document.activeElement).toBe(radio("姓名", "A")));
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
    await opened("张伟", "张炜");
    const plans = asked("plan_merge").length;
    await press("Enter");
    await opened("王静", "王婧");
    expect(asked("merge_people")).toEqual([{ draft: { kept: "a0", gone: "b0", choices: {}, seen: expect.any(Number) } }]);
    expect(toasts.now).toMatchObject({ text: "张伟：两条记录已合并", action: { label: "撤销" } });
    expect(screen.getByText(/^第 1 对，共 2 对：王静与王婧/)).toBeTruthy();
    expect(plans).toBe(1);
  });

  test("takes B by a key, and both texts by another; what was chosen is what is merged", async () => {
    render(Screen);
    await opened("张伟", "张炜");
    await press("ArrowDown");
    await press("2");
    await vi.waitFor(() => expect(row("城市").getByText("另存：上海")).toBeTruthy());
    expect(document.activeElement).toBe(radio("城市", "B"));
    await press("ArrowDown");
    await press("1");
    await press("3");
    await press("Enter");
    await opened("王静", "王婧");
    expect(asked("merge_people")[0].draft.choices).toEqual({ city: "gone", remark: "both" });
  });

  test("is merged with a choice of the very last moment", async () => {
    render(Screen);
    await opened("张伟", "张炜");
    press("2");
    press("Enter");
    await opened("王静", "王婧");
    expect(asked("merge_people")[0].draft.choices).toEqual({ name: "gone" });
    expect(toasts.now?.text).toBe("张炜：两条记录已合并");
  });

  test("is not merged by a key that is held down", async () => {
    render(Screen);
    await opened("张伟", "张炜");
    await press("Enter", { repeat: true });
    await press("n", { repeat: true });
    expect([...asked("merge_people"), ...asked("keep_apart")]).toEqual([]);
  });

  test("is merged by its key from anywhere but a button or a dialog", async () => {
    render(Screen);
    await opened("张伟", "张炜");
    /** @type {HTMLElement} */ (document.activeElement).blur();
    const dialog = document.body.appendChild(document.createElement("dialog"));
    dialog.showModal();
    await press("Enter");
    expect(asked("merge_people")).toEqual([]);
    dialog.remove();
    await press("Enter");
    await opened("王静", "王婧");
  });

  test("shows why a consent became what it is, and how many notes go over", async () => {
    render(Screen);
    await opened("张伟", "张炜");
    expect(row("通讯录公开").getByText("取更严格的答复，不论先后")).toBeTruthy();
    expect(row("写过的记录").getByText("1,204")).toBeTruthy();
    expect(row("写过的记录").queryByRole("radio")).toBeNull();
  });

  test("changes places, and keeps what was chosen", async () => {
    render(Screen);
    await opened("张伟", "张炜");
    await press("ArrowDown");
    await press("2");
    await press("x");
    await screen.findByRole("table", { name: "张炜与张伟逐项对照" });
    expect(asked("plan_merge").at(-1).draft).toEqual({ kept: "b0", gone: "a0", choices: { city: "kept" } });
  });

  test("does not change places where the one who works here would go", async () => {
    render(Screen);
    await opened("张伟", "张炜");
    fake.answer("plan_merge", () => { throw { code: "is_author" }; });
    await press("x");
    expect((await screen.findByRole("alert")).textContent).toBe("这是您本人：请保留您自己的记录，把另一条并进来。");
    expect(screen.getByRole("table", { name: "张伟与张炜逐项对照" })).toBeTruthy();
    await press("Enter");
    await vi.waitFor(() => expect(asked("merge_people")[0].draft).toMatchObject({ kept: "a0", gone: "b0" }));
  });

  test("is looked at again where something was written since", async () => {
    render(Screen);
    await opened("张伟", "张炜");
    const plans = asked("plan_merge").length;
    const merge = fake.calls.length;
    let stale = true;
    fake.answer("merge_people", ({ draft: { kept, gone } }) => {
      if (stale) throw { code: "plan_stale" };
      return { value: { kept, gone }, op: "o" };
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
    await opened("张伟", "张炜");
    const all = open;
    await press("Enter");
    await opened("王静", "王婧");
    fake.answer("undo", ({ op }) => ({ value: { op, kind: "merge_people", back: 1, kept: [] }, op: "back" }));
    await undo();
    open = all;
    fake.emit("changed", { op: "back", kind: "undo", touched: [{ table: "person", ids: null }] });
    await opened("张伟", "张炜");
    expect(screen.getByText(/^第 1 对，共 3 对/)).toBeTruthy();
  });
});

describe("the queue", () => {
  test("goes on when two are told apart, with a way back", async () => {
    render(Screen);
    await opened("张伟", "张炜");
    await press("n");
    await opened("王静", "王婧");
    expect(asked("keep_apart")).toEqual([{ one: "a0", other: "b0" }]);
    expect(toasts.now).toMatchObject({ text: "已确认不是同一人：张伟与张炜", action: { label: "撤销" } });
  });

  test("leaves a pair for later, and comes round to it again", async () => {
    render(Screen);
    await opened("张伟", "张炜");
    await press("s");
    await opened("王静", "王婧");
    await press("s");
    await opened("胡秀梅", "胡秀妹");
    await press("s");
    await opened("张伟", "张炜");
    await press("[");
    await press("]");
    await opened("王静", "王婧");
    expect(asked("merge_people")).toEqual([]);
  });

  test("leaves the focus on a button that was used, so that its key pressed twice merges nobody", async () => {
    render(Screen);
    await opened("张伟", "张炜");
    const next = screen.getByRole("button", { name: "下一对" });
    next.focus();
    await fireEvent.click(next);
    await screen.findByRole("table", { name: "王静与王婧逐项对照" });
    await tick();
    expect(document.activeElement).toBe(next);
  });

  test("loads on beyond its first hundred", async () => {
    open = Array.from({ length: 230 }, (_, at) => pairOf(at, `甲${at}`, `乙${at}`));
    render(Screen);
    await opened("甲0", "乙0");
    for (let at = 0; at < 100; at++) await press("]");
    await opened("甲100", "乙100");
    expect(asked("list_duplicates").map(({ query }) => query)).toEqual([{ person: null, limit: 100 }, { person: null, after: { key: "100", id: "" }, limit: 100 }]);
    expect(screen.getByText(/^第 101 对，共 230 对/)).toBeTruthy();
  });

  test("says so when nobody is there twice", async () => {
    open = [];
    render(Screen);
    expect(await screen.findByText("没有看起来重复的人")).toBeTruthy();
  });

  test("that cannot be asked says why, and can be asked again", async () => {
    fake.answer("list_duplicates", () => { throw { code: "file_damaged" }; });
    render(Screen);
    await screen.findByText("没能比对人员");
    play();
    await fireEvent.click(screen.getByRole("button", { name: "再试一次" }));
    await screen.findByRole("table", { name: "张伟与张炜逐项对照" });
  });
});

describe("a person's panel", () => {
  const asks = () => asked("list_duplicates").map(({ query }) => query);

  test("says whom they are likely the same as, and leads to their pairs alone and from there to all", async () => {
    const { unmount } = render(LikelySame, { person: open[0].gone });
    await screen.findByText("很可能与张伟（云岭科技）是同一个人");
    expect(asks()).toEqual([{ person: open[0].gone.id, limit: 1 }]);
    await fireEvent.click(screen.getByRole("button", { name: "对照" }));
    expect([route.name, route.args.person]).toEqual(["duplicates", open[0].gone.id]);
    unmount();
    render(Screen);
    await opened("张伟", "张炜");
    expect(asks().at(-1)).toEqual({ person: open[0].gone.id, limit: 100 });
    await fireEvent.click(screen.getByRole("button", { name: "看所有重复" }));
    await vi.waitFor(() => expect(asks().at(-1)).toEqual({ person: null, limit: 100 }));
    go("people");
  });

  test("says nothing of somebody who looks like nobody", async () => {
    open = [];
    const { container } = render(LikelySame, { person: { id: "p-1" } });
    await vi.waitFor(() => expect(asks()).toHaveLength(1));
    expect(container.textContent).toBe("");
  });
});
