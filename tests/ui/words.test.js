import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FluentParser, Visitor } from "@fluent/syntax";
import { expect, test } from "vitest";
import { NOUNS } from "../../ui/gen/nouns.js";
import { has, reason, saying, speak, t } from "../../ui/lib/words.js";
import { Refused } from "../../ui/lib/ipc.js";
import { ROOT, sources } from "./sources.js";

const files = readdirSync(join(ROOT, "words")).filter((name) => name.endsWith(".ftl"));
const slices = [...new Set(files.map((name) => name.split(".")[0]))];

/** The messages of a file, each with the names of its variables. @param {string} file @returns {Map<string, string[]>} */
function messages(file) {
  const resource = new FluentParser().parse(readFileSync(join(ROOT, "words", file), "utf8"));
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const entry of resource.body) {
    if (entry.type === "Junk") throw new Error(`${file}: ${/** @type {any} */ (entry).annotations[0]?.message}`);
    if (entry.type !== "Message") continue;
    /** @type {Set<string>} */
    const names = new Set();
    new (class extends Visitor {
      /** @param {any} node */
      visitVariableReference(node) { names.add(node.id.name); }
    })().visit(entry);
    const key = /** @type {any} */ (entry).id.name;
    if (found.has(key)) throw new Error(`${file}: ${key} stands twice`);
    found.set(key, [...names].sort());
  }
  return found;
}

const page = sources("ui", /\.(?:svelte|js)$/);
const rust = sources("src-tauri", /\.rs$/);

test.each(slices)("%s says the same things, with the same variables, in both languages", (slice) => {
  expect([...messages(`${slice}.en.ftl`)].sort()).toEqual([...messages(`${slice}.zh-CN.ftl`)].sort());
});

test.each(slices)("every key of %s begins with its slice", (slice) => {
  // What a slice refuses and how history calls its changes may stand in its own file.
  const prefixes = slice === "errors" ? ["error-"] : [`${slice}-`, "history-op-", "error-"];
  expect([...messages(`${slice}.en.ftl`).keys()].filter((key) => !prefixes.some((prefix) => key.startsWith(prefix)))).toEqual([]);
});

test("every key that the page names has its sentence", () => {
  const known = new Set(slices.flatMap((slice) => [...messages(`${slice}.en.ftl`).keys()]));
  const missing = page.flatMap(({ path, text }) => [...text.matchAll(/\bt\(\s*"([a-z0-9-]+)"/g)].filter(([, key]) => !known.has(key)).map(([, key]) => `${path}: ${key}`));
  expect(missing).toEqual([]);
});

test("no sentence is kept that nobody says", () => {
  const named = new Set([...page, ...rust].flatMap(({ text }) => [...text.matchAll(/["'`]([a-z][a-z0-9]*(?:-[a-z0-9]+)+)["'`]/g)].map(([, key]) => key)));
  // `shell-${name}` stands for one word after the slice; `shell-key-${id}` for any.
  const patterns = page.flatMap(({ text }) => [...text.matchAll(/`([a-z]+-)([a-z0-9-]*)\$\{[^`]*\}([a-z0-9-]*)`/g)].map(([, slice, rest, end]) => new RegExp(`^${slice}${rest}${rest ? "[a-z0-9-]+" : "[a-z0-9]+"}${end}$`)))
    .concat(rust.flatMap(({ text }) => [...text.matchAll(/format!\("([a-z]+-[a-z0-9-]*)\{[a-z_]*\}"/g)].map(([, start]) => new RegExp(`^${start}[a-z0-9-]+$`))));
  for (const { title, columns } of NOUNS) {
    for (const key of [title, ...columns.flatMap(({ label, choices = [] }) => [label, ...choices.map((choice) => choice.label)])]) named.add(key);
  }
  // Rust proves for itself that each error code has its sentence.
  const spare = slices.filter((slice) => slice !== "errors").flatMap((slice) => [...messages(`${slice}.en.ftl`).keys()]).filter((key) => !key.startsWith("error-")).filter((key) => !named.has(key) && !patterns.some((pattern) => pattern.test(key)));
  expect(spare).toEqual([]);
});

test("the page carries no sentence that only the command line or a file says", () => expect(["cli-well", "exchange-refused-row"].filter(has)).toEqual([]));

test("the language is switched on the page at once, and plurals follow it", () => {
  speak("en");
  expect([t("parts-days", { count: 1 }), document.documentElement.lang]).toEqual(["1 day", "en"]);
  speak("zh-CN");
  expect([t("parts-days", { count: 1 }), document.documentElement.lang]).toEqual(["1 天", "zh-CN"]);
});

test("what a slice's own file says of its refusals and its changes is said on the page, too", () => {
  speak("en");
  expect([t("plan-steps-week"), t("history-op-save-plan-step"), reason(new Refused({ code: "no_such_plan_step" }))]).toEqual(["Week", "Milestone plan saved", "This step of the plan is not there any more."]);
  speak("zh-CN");
});

test("no isolation mark is put around what is filled in", () => expect(t("parts-undone", { text: "云岭科技" })).toBe("已撤销（云岭科技）"));

test("a refusal without a sentence of its own is told by its code", () => expect(reason(new Refused({ code: "quite_new" }))).toBe("没有做成（quite_new）"));

test.each([["guide.md", "en", "zh-CN"], ["guide.zh-CN.md", "zh-CN", "en"]])("the glossary of %s says what the program's says", (file, spoken, other) => {
  const guide = readFileSync(join(ROOT, "docs", file), "utf8");
  const terms = [...messages("glossary.en.ftl").keys()].filter((key) => key.endsWith("-means")).map((key) => key.replace(/-means$/, ""));
  const line = (/** @type {string} */ term) => `| ${saying(/** @type {any} */ (spoken), term)} | ${saying(/** @type {any} */ (other), term)} | ${saying(/** @type {any} */ (spoken), `${term}-means`)} |`;
  expect(terms.map(line).filter((one) => !guide.includes(one))).toEqual([]);
});

test.each(["届次", "营期", "待办", "按时", "第一导师", "辅导"])("%s is not said: the glossary has another word for it", (word) => {
  const said = files.filter((name) => name.endsWith(".zh-CN.ftl") && readFileSync(join(ROOT, "words", name), "utf8").includes(word));
  expect(said).toEqual([]);
});
