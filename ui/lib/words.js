/**
 * The words of the page, in Fluent: `t("notes-save")`, `t("notes-count", { count: 3 })`.
 * Each slice has `words/<slice>.zh-CN.ftl` and `.en.ftl`; keys begin with the slice's name, of one word or two.
 * Inside a template or an effect `t` follows the language as it is switched.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { createSubscriber } from "svelte/reactivity";

/** @typedef {"zh-CN" | "en"} Language */
/** @typedef {Record<string, string | number>} Args */

/** All but what only the command line and files say. @type {Record<string, string>} */
const files = import.meta.glob(["../../words/*.ftl", "!../../words/{cli,exchange}.*.ftl"], { query: "?raw", import: "default", eager: true });

/** Adds the words of a noun that is not built in. @param {Record<string, string>} more file name, as "lockers.en", to its text */
export function learn(more) {
  for (const [name, text] of Object.entries(more)) files[`../../words/${name}.ftl`] = text;
}

/** One for each file, read when a key of its slice is first spoken: few are when the window opens. @type {Record<string, FluentBundle>} */
const bundles = {};
/** @type {Language} */
let current = "zh-CN";
let announce = () => {};
const follow = createSubscriber((update) => {
  announce = update;
});

/** The words among which a key stands. @param {string} key @param {Language} [spoken] */
function words(key, spoken = language()) {
  const [first, second] = key.split("-", 2);
  /** @param {string} slice */
  const file = (slice) => `../../words/${slice}.${spoken}.ftl`;
  const pair = file(`${first}-${second}`);
  const home = pair in files ? pair : file(first === "error" ? "errors" : first);
  const path = isSaidByNoun(key) && !held(home, spoken).hasMessage(key) ? (elsewhere(key, spoken) ?? home) : home;
  return held(path, spoken);
}

/** A slice's own file may hold its refusals and how history calls its changes. @param {string} key */
const isSaidByNoun = (key) => key.startsWith("error-") || key.startsWith("history-op-");

/** The file of another slice that holds a key. @param {string} key @param {Language} spoken */
const elsewhere = (key, spoken) => Object.keys(files).find((path) => path.endsWith(`.${spoken}.ftl`) && files[path].includes(`\n${key} =`));

/** @param {string} path @param {Language} spoken */
const held = (path, spoken) => (bundles[path] ??= bundle(spoken, files[path] ?? ""));

/** @param {Language} language @param {string} text */
function bundle(language, text) {
  // Isolation marks would be copied into other programs with the text.
  const made = new FluentBundle(language, { useIsolating: false });
  made.addResource(new FluentResource(text));
  return made;
}

/** The language that the page speaks now. @returns {Language} */
export function language() {
  follow();
  return current;
}

/** @param {Language} wanted */
export function speak(wanted) {
  current = wanted;
  document.documentElement.lang = wanted;
  announce();
}

/** Whether a key has a sentence in the current language. @param {string} key */
export const has = (key) => words(key).getMessage(key)?.value != null;

/**
 * The sentence of a key; the key itself when it has none, which a test forbids.
 * @param {string} key
 * @param {Args} [args]
 */
export function t(key, args) {
  const slice = words(key);
  const value = slice.getMessage(key)?.value;
  return value ? slice.formatPattern(value, args, []) : key;
}

/** The sentence of a key in one language, whichever the page speaks. @param {Language} spoken @param {string} key */
export function saying(spoken, key) {
  const slice = words(key, spoken);
  const value = slice.getMessage(key)?.value;
  return value ? slice.formatPattern(value, {}, []) : key;
}

/**
 * The sentence for what the program refused.
 * @param {unknown} error
 */
export function reason(error) {
  const { code = "unknown", args = {} } = /** @type {import("./ipc.js").Refused} */ (error ?? {});
  const key = `error-${code.replaceAll("_", "-")}`;
  return has(key) ? t(key, args) : t("parts-failed", { code });
}
