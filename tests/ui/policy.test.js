import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test, vi } from "vitest";
import { ROOT, sources } from "./sources.js";

const page = sources("ui", /\.(?:svelte|js)$/);
/** @param {(source: { path: string, text: string }) => boolean} wrong */
const offenders = (wrong) => page.filter(wrong).map(({ path }) => path);

test("no style element and no script text is made at run time", () => expect(offenders(({ text }) => /createElement\("(?:style|script)"\)|insertRule|new Function|\beval\(/.test(text))).toEqual([]));

test("an old web view gets a sentence, a new one the page", () => {
  const script = readFileSync(join(ROOT, "ui/public/start.js"), "utf8");
  for (const supported of [true, false]) {
    const app = { remove: vi.fn() };
    const says = { append: vi.fn() };
    const document = { getElementById: () => app, createElement: () => says, body: { append: vi.fn() } };
    runInNewContext(script, { CSS: { supports: () => supported }, document });
    expect(app.remove).toHaveBeenCalledTimes(supported ? 0 : 1);
    expect(document.body.append).toHaveBeenCalledTimes(supported ? 0 : 1);
  }
});
