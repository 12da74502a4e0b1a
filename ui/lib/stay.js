/**
 * A web view is half a browser: keys reload its page, links and dropped addresses leave it, and what was typed is lost.
 * The program refuses each such way by itself (`src-tauri/src/navigation.rs`); here their keys and gestures end first.
 */
import { pressed, textField } from "./keys.js";

/** What browsers do by keys and this window does not: load anew, go back, print or save the page, show its source. */
const BROWSER_KEYS = new Set([
  "F5", "Ctrl+F5", "Shift+F5", "Ctrl+Shift+F5", "Ctrl+R", "Ctrl+Shift+R", "BrowserRefresh",
  "Alt+ArrowLeft", "Alt+ArrowRight", "BrowserBack", "BrowserForward", "BrowserHome", "Alt+Home",
  "Ctrl+P", "Ctrl+S", "Ctrl+O", "Ctrl+U", "F7",
]);

/** Mouse buttons that go back and forward. */
const SIDE_BUTTONS = new Set([3, 4]);

/** @param {KeyboardEvent} event */
function keydown(event) {
  // A field moves by words with Alt and the arrows on a Mac.
  if (event.altKey && textField(event.target)) return;
  if (BROWSER_KEYS.has(pressed(event))) event.preventDefault();
}

/** A link leads nowhere by itself, whatever the button and the keys. @param {MouseEvent} event */
function click(event) {
  if (event.target instanceof Element && event.target.closest("a[href], area[href]")) event.preventDefault();
}

/** @param {MouseEvent} event */
function press(event) {
  if (SIDE_BUTTONS.has(event.button)) event.preventDefault();
}

/** What is let go over the page goes into a text field or nowhere; files come from the program. @param {DragEvent} event */
function drop(event) {
  if (!textField(event.target)) event.preventDefault();
}

/** @param {DragEvent} event */
function dragstart(event) {
  if (event.target instanceof Element && event.target.closest("a")) event.preventDefault();
}

/** @param {SubmitEvent} event */
const submit = (event) => event.preventDefault();

/** @type {[string, (event: any) => void][]} */
const GESTURES = [["click", click], ["auxclick", click], ["mousedown", press], ["mouseup", press], ["drop", drop], ["dragstart", dragstart], ["submit", submit]];

/** Keeps this window on its page until the returned function is called; after the program's own keys were heard. */
export function stay() {
  window.addEventListener("keydown", keydown);
  for (const [event, hear] of GESTURES) window.addEventListener(event, hear, { capture: true });
  return () => {
    window.removeEventListener("keydown", keydown);
    for (const [event, hear] of GESTURES) window.removeEventListener(event, hear, { capture: true });
  };
}
