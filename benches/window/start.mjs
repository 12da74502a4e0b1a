// From the start of the process to the first list on the screen, beside an empty window built the same way.
// Both are watched by the same driver, which asks every few milliseconds whether a list item has been painted.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { Window } from "../../tests/e2e/webdriver.mjs";

const [programs, runs = "7"] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), "start-"));
const file = join(home, "n.miaopu");
const env = { MIAOPU_HOME: home };
execFileSync(join(programs, "miaopu-cli"), ["--file", file, "demo"], { env: { ...process.env, ...env } });

/** Milliseconds until a list item stands on the page. */
async function start(binary, args) {
  const began = performance.now();
  const window = await Window.open(join(programs, binary), { args, env });
  while (!(await window.run(() => document.querySelector("main li, main [role=row], body > ul > li") !== null)));
  const took = performance.now() - began;
  await window.close();
  return took;
}

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const [ours, empty] = [[], []];
for (let i = 0; i < Number(runs); i++) {
  empty.push(await start("examples/empty-window", []));
  ours.push(await start("miaopu", ["--file", file]));
}
const ms = (all) => `${median(all).toFixed(0)} ms (${Math.min(...all).toFixed(0)} to ${Math.max(...all).toFixed(0)})`;
console.log(`empty window: ${ms(empty)}`);
console.log(`first list:   ${ms(ours)}`);
console.log(`ratio:        ${(median(ours) / median(empty)).toFixed(2)}   (bar: 1.5)`);
