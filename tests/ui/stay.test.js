import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { bind, dispatch } from "../../ui/lib/keys.js";
import { stay } from "../../ui/lib/stay.js";

/** @type {(() => void)[]} */
let ends = [];
beforeEach(() => {
  document.body.innerHTML = '<input id="field"><p id="page">x</p><form><button>save</button></form><a id="link" href="#x"><b>link</b></a>';
  window.addEventListener("keydown", dispatch);
  ends = [stay(), () => window.removeEventListener("keydown", dispatch)];
});
afterEach(() => ends.forEach((end) => end()));

/** Whether what browsers do at this event was ended. @param {string} at @param {Event} event */
const ended = (at, event) => !document.querySelector(at)?.dispatchEvent(event);
const all = { bubbles: true, cancelable: true };
/** @param {string} key @param {KeyboardEventInit} [held] */
const key = (key, held) => new KeyboardEvent("keydown", { key, ...held, ...all });

describe("the window stays on its page", () => {
  test.each([
    [key("F5")], [key("F5", { ctrlKey: true })], [key("r", { ctrlKey: true })], [key("R", { ctrlKey: true, shiftKey: true })],
    [key("ArrowLeft", { altKey: true })], [key("ArrowRight", { altKey: true })], [key("p", { ctrlKey: true })], [key("s", { ctrlKey: true })],
  ])("by key %#", (event) => expect(ended("#page", event)).toBe(true));

  test("also where text is typed, whose own keys still work", () => {
    expect(ended("#field", key("F5"))).toBe(true);
    expect(ended("#field", key("r", { ctrlKey: true }))).toBe(true);
    expect(ended("#field", key("ArrowLeft", { altKey: true }))).toBe(false);
    for (const letter of ["c", "v", "x", "a"]) expect(ended("#field", key(letter, { ctrlKey: true }))).toBe(false);
  });

  test("and a key of the program's own is heard first", () => {
    const save = vi.fn();
    ends.push(bind({ save }));
    expect(ended("#page", key("s", { ctrlKey: true }))).toBe(true);
    expect(save).toHaveBeenCalledOnce();
  });

  test.each([
    ["click", new MouseEvent("click", all)], ["click with Ctrl", new MouseEvent("click", { ctrlKey: true, ...all })],
    ["middle click", new MouseEvent("auxclick", { button: 1, ...all })], ["drag", new Event("dragstart", all)],
  ])("at a link: %s", (_, event) => expect(ended("#link b", event)).toBe(true));

  test("at a form that nobody hears", () => expect(ended("form", new Event("submit", all))).toBe(true));

  test("when something is let go over it, but text may fall into a field", () => {
    expect(ended("#page", new Event("drop", all))).toBe(true);
    expect(ended("#field", new Event("drop", all))).toBe(false);
  });

  test.each([3, 4])("at the mouse's side button %i", (button) => expect(ended("#page", new MouseEvent("mouseup", { button, ...all }))).toBe(true));
});
