import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../../ui/tokens.css"), "utf8");
/** @type {Record<string, [string, string]>} name -> light, dark */
const colours = Object.fromEntries([...css.matchAll(/--([a-z0-9-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => [name, [light, dark]]));

/** The relative luminance of WCAG. @param {string} hex */
function luminance(hex) {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
}

/** @param {string} one @param {string} two */
function contrast(one, two) {
  const [dark, light] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["paper", "card", "raised", "sunken", "hover"];
const TEXT = [
  ...["ink", "ink-2", "jade"].flatMap((text) => GROUNDS.map((ground) => [text, ground])),
  ...GROUNDS.map((ground) => ["ink-3", ground]),
  ["ink-2", "tag"], ["ink", "tag"],
  ["jade-strong", "jade-soft"], ["on-jade", "jade"], ["on-jade", "jade-strong"],
  ["cinnabar", "cinnabar-soft"], ["cinnabar", "card"], ["cinnabar", "paper"], ["amber", "amber-soft"], ["amber", "paper"], ["indigo", "indigo-soft"], ["paper", "ink"],
];
const MARKS = [["line-firm", "paper"], ["line-firm", "card"], ["jade", "paper"], ["jade", "card"], ["cinnabar-mark", "card"]];

describe.each([["light", 0], ["dark", 1]])("in the %s theme", (_, theme) => {
  test.each(TEXT)("%s can be read on %s", (text, ground) => {
    expect(contrast(colours[text][theme], colours[ground][theme])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(MARKS)("%s can be made out on %s", (mark, ground) => {
    expect(contrast(colours[mark][theme], colours[ground][theme])).toBeGreaterThanOrEqual(3);
  });
});
