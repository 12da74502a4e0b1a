/**
 * The keyboard, in one table: the dispatcher, the F1 sheet and the tests all read `SHORTCUTS`.
 * A screen binds what it answers to: `$effect(() => bind({ save: () => submit() }))`.
 * "Ctrl" is ⌘ on a Mac. The last one bound to an id answers; an unbound shortcut does nothing.
 */

/**
 * @typedef {{ id: string, keys: string[], where: string, word: string }} Shortcut
 *   `keys` are alternatives; "G D" is one key after another. `word` is the key of its sentence.
 *   Those of `where` other than "everywhere" and "go" that have no binding are heard by their part itself.
 */

/** @param {string} where @param {Record<string, string | string[]>} rows id -> keys @returns {Shortcut[]} */
const group = (where, rows) =>
  Object.entries(rows).map(([id, keys]) => ({ id, keys: [keys].flat(), where, word: `shell-key-${id.replaceAll("_", "-")}` }));

/** @type {Shortcut[]} */
export const SHORTCUTS = [
  ...group("everywhere", {
    palette: "Ctrl+K", note: "Ctrl+N", find: ["/", "Ctrl+F"], undo: "Ctrl+Z", redo: "Ctrl+Shift+Z",
    save: "Ctrl+S", print: "Ctrl+P", clear: "Ctrl+Shift+L", settings: "Ctrl+,", shortcuts: "F1", close: "Escape", region: "F6",
    back: "Ctrl+[", forward: "Ctrl+]", "zoom-in": ["Ctrl+=", "Ctrl++"], "zoom-out": "Ctrl+-", "zoom-reset": "Ctrl+0",
  }),
  ...group("go", {
    "go-overview": "G D", "go-my_list": "G T", "go-startups": "G S", "go-notes": "G N", "go-sessions": "G C", "go-attendance": "G A",
    "go-milestones": "G M", "go-check_ins": "G W", "go-matching": "G J", "go-applications": "G B", "go-office_hours": "G O",
    "go-people": "G P", "go-alumni": "G L", "go-reports": "G R", "go-import": "G I", "go-duplicates": "G U",
    "go-history": "G H",
  }),
  ...group("table", {
    rows: ["↑", "↓"], pages: ["PgUp", "PgDn"], ends: ["Home", "End"], open: "Enter",
    select: "Space", extend: ["Shift+↑", "Shift+↓"], "select-all": "Ctrl+A", copy: "Ctrl+C",
    cells: ["←", "→"], "edit-cell": "F2", "paste-cells": "Ctrl+V", "fill-down": "Ctrl+D", "clear-cells": "Delete",
  }),
  ...group("panel", { full: "F" }),
  ...group("overview", { review: "W", "next-startup": ["↑", "↓"], "note-startup": "N", "snooze-startup": "S" }),
  ...group("review", {
    "review-next": "→", "review-back": "←", "review-note": "N", "review-snooze": "S", "review-settle": "D",
    "review-health": "H", "review-value": ["1", "2", "3", "4", "5"],
  }),
  ...group("note", { "next-field": "Tab", kind: ["Alt+1", "Alt+2", "Alt+3", "Alt+4"], submit: "Ctrl+Enter" }),
  ...group("board", { lift: "Space", carry: ["←", "→"], drop: "Space", "put-back": "Escape" }),
  ...group("calendar", {
    today: "T", "new-session": "N", "calendar-month": "M", "calendar-week": "W", "calendar-list": "A",
    "calendar-before": ["[", "PgUp"], "calendar-after": ["]", "PgDn"], "calendar-walk": ["←", "→", "↑", "↓"], "calendar-open": "Enter",
    "session-move": ["Alt+←", "Alt+→", "Alt+↑", "Alt+↓"], "session-edit": "E", "session-copy": "D", "session-repeat": "R", "session-remove": "Delete",
    "series-part": ["1", "2", "3"], "take-room": "Alt+R",
  }),
  ...group("import", { "paste-range": "Ctrl+V", "row-mend": "Enter", "row-new": "N", "row-same": "S", "row-out": "L", "row-auto": "A", "step-on": "Ctrl+Enter" }),
  ...group("duplicates", {
    "take-a": "1", "take-b": "2", "take-both": "3", swap: "X",
    merge: "Enter", "not-the-same": "N", "skip-pair": "S", "pair-before": "[", "pair-after": "]",
  }),
  ...group("attendance", { present: "1", late: "2", absent: "3", leave: "4", "take-meeting": "Ctrl+O", "next-row": ["↑", "↓"], remark: ["Enter", "F2"], unmark: "Backspace" }),
  ...group("milestones", {
    "new-milestone": "N", "milestone-rows": ["↑", "↓"], "milestone-bars": ["←", "→"], "milestone-open": "Enter", "milestone-done": "D", "milestone-slip": "R", "add-evidence": "E", "apply-plan": "P", "milestone-close": "Escape",
  }),
  ...group("matching", { "match-rows": ["↑", "↓"], "match-open": "Enter", "match-pick": ["1", "2", "3", "4", "5", "6", "7", "8", "9"], "match-out": "X", "match-anew": "R", "match-accept": "Ctrl+Enter" }),
  ...group("applications", {
    "application-rows": ["↑", "↓"], "application-open": "Enter", "application-pick": "Space", "application-score": "S", "application-give": "Ctrl+Enter",
    "application-decide": "D", "application-admit": "A", "application-set-up": "C", "application-sheets": "X", "application-take-in": "I",
  }),
  ...group("office-hours", { "new-office-hour": "N", "office-before": "[", "office-after": "]" }),
  ...group("my-list", { "mine-rows": ["↑", "↓"], "mine-tick": "Space", "mine-open": "Enter", "mine-day": "F2", "new-step": "N" }),
  ...group("feedback", { "new-round": "N", "feedback-rows": ["↑", "↓"], "feedback-rate": ["1", "2", "3", "4", "5"], "feedback-said": ["Enter", "F2"], "feedback-out": "Backspace" }),
  ...group("check-ins", { "new-check-in": "N", remind: "C", "check-in-open": "Enter" }),
  ...group("figures", {
    "figure-cells": ["↑", "↓", "←", "→"], "figure-type": ["Enter", "F2"], "figure-na": "N", "figure-none": "Delete", "figure-paste": "Ctrl+V",
  }),
];

export const mac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");

/** "Ctrl+K" as it is printed on a key cap: "Ctrl K", "⌘K". @param {string} keys */
export const caps = (keys) =>
  mac
    ? keys.replace("Ctrl+", "⌘").replace("Shift+", "⇧").replace("Alt+", "⌥")
    : keys.replace("Enter", "↵").replace("Escape", "Esc").replaceAll(/\+(?=.)/g, " ");

/** The first keys of a shortcut, printed. @param {string} id */
export const capsOf = (id) => caps(SHORTCUTS.find((one) => one.id === id)?.keys[0] ?? "");

/** An input method is at work: its keys are not ours (Safari sends 229 after the composition). @param {KeyboardEvent} event */
export const composing = (event) => event.isComposing || event.keyCode === 229;

/** @param {EventTarget | null} target */
export function textField(target) {
  if (!(target instanceof HTMLElement)) return null;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return target;
  if (target instanceof HTMLInputElement && !/^(?:button|checkbox|radio|range|submit|reset|file|color)$/.test(target.type)) return target;
  return target.isContentEditable ? target : null;
}

/** A field that holds text undoes its own typing. @param {EventTarget | null} target */
const holdsText = (target) => {
  const field = textField(target);
  return field !== null && !(field instanceof HTMLSelectElement) && ("value" in field ? field.value : field.textContent) !== "";
};

/** A dialog stands above the page, whose keys do not reach through it. */
export const isCovered = () => document.querySelector("dialog[open]") !== null;

/** The focus is nowhere in particular: on the page itself, or on its content as a whole. */
export const isIdle = () => isNowhere(document.activeElement);
/** @param {EventTarget | null} place */
export const isNowhere = (place) => place === null || place === document.body || (place instanceof Element && place.id === "content");

/** What was pressed, written as in the table; digits and letters by place when Alt changes what they type. @param {KeyboardEvent} event */
export function pressed(event) {
  const placed = /^(?:Digit|Key)(.)$/.exec(event.code ?? "");
  let key = event.altKey && placed ? placed[1] : event.key;
  if (key.length === 1) key = key.toUpperCase();
  const shift = event.shiftKey && (key.length > 1 || /[A-Z0-9]/.test(key));
  return `${(mac ? event.metaKey : event.ctrlKey) ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${shift ? "Shift+" : ""}${key}`;
}

/** @type {Map<string, ((event: KeyboardEvent) => void)[]>} */
const bound = new Map();

/**
 * Answers to shortcuts by id until the returned function is called.
 * @param {Record<string, (event: KeyboardEvent) => void>} handlers
 * @returns {() => void}
 */
export function bind(handlers) {
  const entries = Object.entries(handlers);
  for (const [id, handler] of entries) bound.set(id, [...(bound.get(id) ?? []), handler]);
  return () => {
    for (const [id, handler] of entries) bound.set(id, (bound.get(id) ?? []).filter((one) => one !== handler));
  };
}

/** What leaves the screen would leave a dialog with it, and whatever was typed there. */
const LEAVING = new Set(["palette", "note", "settings", "back", "forward"]);

const WAIT_FOR_SECOND_KEY_MS = 1200;
let first = "";
let firstAt = 0;

/** Whether the first of two keys was pressed just now: the next one belongs to it. */
export const waits = () => first !== "" && performance.now() - firstAt < WAIT_FOR_SECOND_KEY_MS;

/** Hears the whole window; call once, at start. @param {KeyboardEvent} event */
export function dispatch(event) {
  if (event.defaultPrevented || composing(event)) return;
  const combo = pressed(event);
  const typing = textField(event.target) !== null || isCovered();
  if (typing && !/^(?:Ctrl\+|Alt\+|F\d|Escape)/.test(combo)) return;
  if ((combo === "Ctrl+Z" || combo === "Ctrl+Shift+Z") && holdsText(event.target)) return;
  const waited = event.timeStamp - firstAt < WAIT_FOR_SECOND_KEY_MS && first;
  first = "";
  // The form that is typed into comes before what else on the screen could be saved.
  const own = combo === "Ctrl+S" && event.target instanceof Element && event.target.closest("form") && !isCovered() && bound.get("save")?.length ? saveHere : null;
  const answer = own || (waited && answering(`${waited} ${combo}`)) || answering(combo);
  if (answer) {
    event.preventDefault();
    answer(event);
  } else if (/^[A-Z]$/.test(combo)) {
    first = combo;
    firstAt = event.timeStamp;
  }
}

/** Sends a form as its own button would; not where that is disabled, and never what cannot be taken back. @param {HTMLFormElement | null | undefined} form */
export function submit(form) {
  const button = form && /** @type {HTMLButtonElement | undefined} */ ([...form.elements].find((one) => one instanceof HTMLButtonElement && one.type === "submit"));
  if (form && !button?.disabled && !button?.classList.contains("danger")) form.requestSubmit(button);
}

/** Ctrl+S where nothing more particular is bound: the form around the focus is sent, a field edited in place is saved. */
export function saveHere() {
  const field = textField(document.activeElement);
  const form = field?.closest("form");
  if (form) return submit(form);
  field?.blur();
  field?.focus();
}

/** Whether anybody answers to a shortcut now. @param {string} id */
export const answers = (id) => Boolean(bound.get(id)?.length);
/** Does what a shortcut does, without its keys. @param {string} id */
export const does = (id) => bound.get(id)?.at(-1)?.(new KeyboardEvent("keydown"));

/** How the table writes the arrows. @type {Record<string, string>} */
const ARROWS = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓" };

/** The newest handler of the shortcut with these keys. @param {string} keys */
function answering(keys) {
  for (const shortcut of SHORTCUTS)
    if (shortcut.keys.includes(ARROWS[keys] ?? keys)) {
      const handler = bound.get(shortcut.id)?.at(-1);
      if (handler) return LEAVING.has(shortcut.id) && isCovered() ? () => {} : handler;
    }
}
