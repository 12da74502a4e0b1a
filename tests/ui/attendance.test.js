import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import Season from "../../ui/attendance/Season.svelte";
import Sheet from "../../ui/attendance/Sheet.svelte";
import { asCells, kindOf } from "../../ui/attendance/season.js";
import { nearest, tally } from "../../ui/attendance/marks.js";
import { bind, dispatch } from "../../ui/lib/keys.js";
import { speak } from "../../ui/lib/words.js";

/** @import { AttendanceLine } from "../../ui/gen/AttendanceLine" */

const people = () => Array.from({ length: 22 }, (_, at) => /** @type {AttendanceLine} */ ({ person: `p${at}`, name: `人${at}`, startup: null, startupName: null, mark: null, remark: null }));
/** @param {string} key */
async function press(key) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
  if (!event.defaultPrevented) dispatch(event);
  await tick();
}
/** The sheet puts the focus into its first open row. */
const opened = () => vi.waitFor(() => expect(document.activeElement).toHaveProperty("type", "radio"));
const radios = () => /** @type {HTMLInputElement[]} */ (screen.getAllByRole("radio"));

beforeEach(() => speak("zh-CN"));

describe("the sheet", () => {
  test("22 keys mark 22 people", async () => {
    const onmark = vi.fn();
    render(Sheet, { lines: people(), onmark, onremark: vi.fn() });
    await opened();
    for (let at = 0; at < 22; at++) await press(String((at % 4) + 1));
    expect(onmark.mock.calls.map(([line, mark]) => [line.person, mark])).toEqual(people().map(({ person }, at) => [person, ["present", "late", "absent", "leave"][at % 4]]));
  });

  test("a mark is shown before it is saved", async () => {
    render(Sheet, { lines: people(), onmark: () => new Promise(() => {}), onremark: vi.fn() });
    await opened();
    await press("2");
    expect(radios()[1].checked).toBe(true);
  });

  test("it opens at the first person without a mark", async () => {
    const onmark = vi.fn();
    const lines = people();
    lines[0].mark = lines[1].mark = "present";
    render(Sheet, { lines, onmark, onremark: vi.fn() });
    await opened();
    await press("3");
    expect(onmark.mock.calls[0][0].person).toBe("p2");
  });

  test("Backspace takes a mark away and stays", async () => {
    const onmark = vi.fn();
    const lines = people();
    lines.forEach((line) => (line.mark = "present"));
    render(Sheet, { lines, onmark, onremark: vi.fn() });
    await opened();
    await press("Backspace");
    expect(onmark).toHaveBeenCalledWith(lines[0], null);
    expect(document.activeElement).toBe(radios()[0]);
  });

  test("the same mark again writes nothing", async () => {
    const onmark = vi.fn();
    const lines = people();
    lines.forEach((line) => (line.mark = "present"));
    render(Sheet, { lines, onmark, onremark: vi.fn() });
    await opened();
    await press("1");
    expect(onmark).not.toHaveBeenCalled();
  });

  test("a letter begins the remark, and a digit in it is no mark", async () => {
    const [onmark, onremark] = [vi.fn(), vi.fn()];
    render(Sheet, { lines: people(), onmark, onremark });
    await opened();
    await press("k");
    const remark = /** @type {HTMLInputElement} */ (document.activeElement);
    expect(remark.type).toBe("text");
    await press("1");
    expect(onmark).not.toHaveBeenCalled();
    await fireEvent.input(remark, { target: { value: "出差" } });
    await fireEvent.blur(remark);
    expect(onremark.mock.calls[0].slice(1)).toEqual(["出差"]);
    expect(onremark.mock.calls[0][0].mark, "before any mark").toBeNull();
  });

  test("Enter or F2 begins the remark; G stays the key that goes to another screen, with the letter behind it", async () => {
    const go = vi.fn();
    const off = bind({ "go-people": go });
    render(Sheet, { lines: people(), onmark: vi.fn(), onremark: vi.fn() });
    await opened();
    await press("g");
    await press("p");
    expect(go).toHaveBeenCalledOnce();
    off();
    for (const key of ["Enter", "F2"]) {
      radios()[0].focus();
      await press(key);
      expect(/** @type {HTMLInputElement} */ (document.activeElement).type).toBe("text");
    }
  });

  test("Esc asks before a remark that was typed goes", async () => {
    const onremark = vi.fn();
    render(Sheet, { lines: people(), onmark: vi.fn(), onremark });
    await opened();
    await press("Enter");
    const remark = /** @type {HTMLInputElement} */ (document.activeElement);
    await fireEvent.input(remark, { target: { value: "出差" } });
    await press("Escape");
    await fireEvent.blur(remark);
    await fireEvent.click(screen.getByRole("button", { name: "继续写" }));
    await vi.waitFor(() => expect(screen.queryByText("还没有保存")).toBeNull());
    expect([remark.value, onremark.mock.calls.length]).toEqual(["出差", 0]);
    await fireEvent.blur(remark);
    expect(onremark.mock.calls[0][1]).toBe("出差");
    await fireEvent.focus(remark);
    await fireEvent.input(remark, { target: { value: "出差两天" } });
    await fireEvent.keyDown(remark, { key: "Escape" });
    await fireEvent.click(screen.getByRole("button", { name: "不保存，关闭" }));
    await vi.waitFor(() => expect(remark.value).toBe(""));
  });

  test("Home, End and Page Down walk", async () => {
    render(Sheet, { lines: people(), onmark: vi.fn(), onremark: vi.fn() });
    await opened();
    for (const [key, row] of /** @type {const} */ ([["End", -1], ["Home", 0], ["PageDown", 10]])) {
      await press(key);
      const all = screen.getAllByRole("row").slice(1);
      expect(all.at(row)?.contains(document.activeElement), key).toBe(true);
    }
  });
});

describe("the sheet opens for", () => {
  const moment = { now: 100, today: "2026-11-23", cohort: "c1" };
  /** @param {string} id @param {number | null} startsAt @param {Partial<import("../../ui/gen/Session").Session>} [more] */
  const session = (id, startsAt, more) => /** @type {any} */ ({ id, startsOn: "2026-11-23", startsAt, endsAt: startsAt === null ? null : startsAt + 10, cohort: "c1", ...more });
  test("the session that is on", () => expect(nearest([session("a", 0), session("b", 95), session("c", 106)], moment)?.id).toBe("b"));
  test("the nearest one else", () => expect(nearest([session("a", 0), session("b", 200), session("c", 112)], moment)?.id).toBe("c"));
  test("one of the current cohort first", () => expect(nearest([session("a", 99, { cohort: null }), session("b", 900)], moment)?.id).toBe("b"));
  test("one of today without a time", () => expect(nearest([session("a", 0), session("b", null), session("c", null, { startsOn: "2026-11-24" })], moment)?.id).toBe("b"));
  test("one without an end by its beginning", () => expect(nearest([session("a", 60, { endsAt: null }), session("b", 130)], moment)?.id).toBe("b"));
  test("none where there is none", () => expect(nearest([], moment)).toBeUndefined());
});

test("marks are counted by kind", () => expect(tally([{ mark: "late" }, { mark: null }, { mark: "late" }].map((line) => /** @type {any} */ (line)))).toEqual({ present: 0, late: 2, absent: 0, leave: 0 }));

describe("the season", () => {
  const none = { present: 0, late: 0, absent: 0, leave: 0 };
  /** @param {string} id @param {string} startsOn */
  const session = (id, startsOn) => /** @type {import("../../ui/gen/SeasonSession").SeasonSession} */ ({ id, title: `课 ${id}`, kind: "workshop", startsOn, startsAt: null, total: { ...none, present: 1, absent: 1 } });
  /** @param {string} name */
  const row = (name) => ({ startup: { id: name, name }, expected: 2, cells: [{ ...none, present: 1, absent: 1 }, null], total: { ...none, present: 1, absent: 1 } });
  const season = () => ({ sessions: [session("a", "2026-11-02"), session("b", "2026-12-07")], rows: [row("青禾智能"), row("澄海生物")] });

  test("a cell says how many came, and whether its day has come", () => {
    const { sessions: [past, ahead] } = season();
    /** @param {Partial<typeof none> | null} count */
    const kind = (count, one = past) => kindOf(count && { ...none, ...count }, one, "2026-11-23");
    expect([kind({ present: 2 }), kind({ present: 1, late: 1 }), kind({ late: 1, absent: 1 }), kind({ absent: 2 }), kind({ leave: 2 })]).toEqual(["on-time", "late", "some", "none", "leave"]);
    expect([kind(null), kind(null, ahead), kind({ present: 1, leave: 1 })]).toEqual(["open", "ahead", "on-time"]);
  });

  test("it is copied as a spreadsheet reads it", () => {
    expect(asCells(season())).toEqual([
      ["企业", "11/02 课 a", "12/07 课 b", "出席率"],
      ["青禾智能", "1/2", "", "50%"],
      ["澄海生物", "1/2", "", "50%"],
      ["合计 %", "50%", "50%", "50%"],
    ]);
  });

  test("arrows walk from the newest session that has begun, and Enter opens its sheet", async () => {
    const onopen = vi.fn();
    render(Season, { season: season(), today: "2026-11-23", onopen });
    const cells = screen.getAllByRole("gridcell");
    cells[0].focus();
    await press("ArrowDown");
    expect(document.activeElement).toBe(cells[2]);
    expect(screen.getByRole("status").textContent).toContain("澄海生物");
    await press("ArrowRight");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("澄海生物, 12/07 课 b: 未登记");
    await press("Enter");
    expect(onopen).toHaveBeenCalledWith("b");
  });
});
