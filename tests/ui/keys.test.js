import { afterEach, describe, expect, test, vi } from "vitest";
import { SHORTCUTS, bind, caps, dispatch, saveHere } from "../../ui/lib/keys.js";
import { SCREENS } from "../../ui/screens.js";
import { has, speak } from "../../ui/lib/words.js";

/** @type {(() => void)[]} */
const undo = [];
/** @param {Record<string, (event: KeyboardEvent) => void>} handlers */
const bound = (handlers) => undo.push(bind(handlers));
addEventListener("keydown", dispatch);

afterEach(() => {
  for (const off of undo.splice(0)) off();
  document.body.replaceChildren();
  dispatch(new KeyboardEvent("keydown", { key: "Shift" }));
});

/** @param {string} key @param {KeyboardEventInit & { on?: EventTarget }} [how] */
function press(key, { on = document.body, ...how } = {}) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...how });
  on.dispatchEvent(event);
  return event;
}

/** @param {string} value */
function field(value) {
  const input = document.createElement("input");
  input.value = value;
  document.body.append(input);
  return input;
}

describe("the table", () => {
  test("no two shortcuts of one place have the same keys, except where one key lifts and drops", () => {
    for (const where of new Set(SHORTCUTS.map((one) => one.where))) {
      const keys = SHORTCUTS.filter((one) => one.where === where && one.id !== "drop").flatMap((one) => one.keys);
      expect(new Set(keys).size, where).toBe(keys.length);
    }
  });
  test("ids are unique, and each has its words in both languages", () => {
    expect(new Set(SHORTCUTS.map(({ id }) => id)).size).toBe(SHORTCUTS.length);
    for (const language of /** @type {const} */ (["zh-CN", "en"])) {
      speak(language);
      expect(SHORTCUTS.flatMap(({ word, where }) => [word, `shell-where-${where}`]).filter((key) => !has(key))).toEqual([]);
    }
  });
  test("every shortcut that goes to a screen names one", () => {
    const names = SCREENS.map(({ name }) => name);
    for (const { id } of SHORTCUTS.filter(({ where }) => where === "go")) expect(names).toContain(id.replace("go-", ""));
  });
  test("nothing sits on the keys of input methods, WeChat, QQ and AltGr", () => {
    const taken = /^(?:Ctrl\+Space|Shift\+Space|Ctrl\+\.|Alt\+A|Ctrl\+Alt\+[A-Z]|(?:Ctrl|Alt|Shift)(?:\+(?:Ctrl|Alt|Shift))*)$/;
    expect(SHORTCUTS.flatMap(({ keys }) => keys).filter((keys) => taken.test(keys))).toEqual([]);
  });
  test("a key cap reads as it is printed", () => expect([caps("Ctrl+Shift+Z"), caps("Ctrl+Enter"), caps("Ctrl++")]).toEqual(["Ctrl Shift Z", "Ctrl ↵", "Ctrl +"]));
});

describe("the dispatcher", () => {
  test("G and then a letter goes to a screen, and neither alone does", () => {
    const go = vi.fn();
    bound({ "go-notes": go });
    press("n");
    press("g");
    expect(go).not.toHaveBeenCalled();
    press("n");
    expect(go).toHaveBeenCalledOnce();
  });
  test("letters belong to the field that is typed into, Ctrl does not", () => {
    const find = vi.fn();
    const palette = vi.fn();
    bound({ find, palette });
    const on = field("");
    press("/", { on });
    press("k", { on, ctrlKey: true });
    expect(find).not.toHaveBeenCalled();
    expect(palette).toHaveBeenCalledOnce();
  });
  test("a single key does not reach through a dialog to the page behind it", () => {
    const present = vi.fn();
    const undo = vi.fn();
    const leave = vi.fn();
    bound({ present, undo, palette: leave, note: leave });
    const dialog = document.createElement("dialog");
    document.body.append(dialog);
    dialog.showModal();
    press("1", { on: dialog });
    press("z", { on: dialog, ctrlKey: true });
    press("k", { on: dialog, ctrlKey: true });
    press("n", { on: dialog, ctrlKey: true });
    expect([present.mock.calls.length, undo.mock.calls.length, leave.mock.calls.length], "what leaves the screen would leave the dialog").toEqual([0, 1, 0]);
    dialog.remove();
    press("1");
    expect(present).toHaveBeenCalledOnce();
  });
  test("keys of an input method are not ours", () => {
    const save = vi.fn();
    bound({ save, close: save });
    press("s", { ctrlKey: true, isComposing: true });
    press("Escape", { keyCode: 229 });
    expect(save).not.toHaveBeenCalled();
  });
  test("Ctrl+Z in a field with text is the field's own, in an empty one the program's", () => {
    const undo = vi.fn();
    bound({ undo });
    const event = press("z", { on: field("云岭"), ctrlKey: true });
    expect(undo).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
    press("z", { on: field(""), ctrlKey: true });
    expect(undo).toHaveBeenCalledOnce();
  });
  test("the newest binding answers, and the older one again when it is gone", () => {
    const page = vi.fn();
    const panel = vi.fn();
    bound({ close: page });
    const off = bind({ close: panel });
    press("Escape");
    off();
    press("Escape");
    expect([page.mock.calls.length, panel.mock.calls.length]).toEqual([1, 1]);
  });
  test("Ctrl+S sends the form that is typed into before what else the screen would save; one that is not ready or is for good is not sent", () => {
    const [save, sent] = [vi.fn(), vi.fn()];
    bound({ save });
    const form = document.createElement("form");
    form.innerHTML = '<input value="王"><button type="submit">保存</button>';
    form.addEventListener("submit", (event) => (event.preventDefault(), sent()));
    document.body.append(form);
    const [input, button] = [form.querySelector("input"), form.querySelector("button")];
    input?.focus();
    press("s", { on: /** @type {any} */ (input), ctrlKey: true });
    expect([save.mock.calls.length, sent.mock.calls.length]).toEqual([0, 1]);
    if (button) button.disabled = true;
    press("s", { on: /** @type {any} */ (input), ctrlKey: true });
    if (button) Object.assign(button, { disabled: false, className: "danger" });
    press("s", { on: /** @type {any} */ (input), ctrlKey: true });
    expect(sent).toHaveBeenCalledOnce();
  });
  test("Ctrl+S saves a field that is edited in place, and leaves the focus in it", () => {
    bound({ save: saveHere });
    const input = field("苏州");
    const left = vi.fn();
    input.addEventListener("blur", left);
    input.focus();
    press("s", { on: input, ctrlKey: true });
    expect([left.mock.calls.length, document.activeElement]).toEqual([1, input]);
  });
  test("what is not bound is left to the web view", () => expect(press("s", { ctrlKey: true }).defaultPrevented).toBe(false));
  test("what another part has answered is not answered twice", () => {
    const close = vi.fn();
    bound({ close });
    const on = field("");
    on.addEventListener("keydown", (event) => event.preventDefault());
    press("Escape", { on });
    expect(close).not.toHaveBeenCalled();
  });
});
