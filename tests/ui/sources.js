import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

/** What is said, without what is said about it. @param {string} text */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, "");

/** The sources of a folder with these endings. @param {string} folder @param {RegExp} ending */
export const sources = (folder, ending) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => ending.test(path) && !/(?:^|\/)(?:dist|target|gen)\//.test(path))
    .map((path) => ({ path, text: withoutComments(readFileSync(join(ROOT, folder, path), "utf8")) }));
