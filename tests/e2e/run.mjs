// Journeys through the real program: `./dev e2e [NAME]`. Each begins with a folder of its own, ends
// with nothing left running, and leaves a picture in tests/out when it fails.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { Desk } from "./desk.mjs";

const [binary, chosen = ""] = process.argv.slice(2);
const here = import.meta.dirname;
const out = resolve(here, "../out");

for (const file of readdirSync(join(here, "journeys")).sort()) {
  if (!file.includes(chosen)) continue;
  const { title, walk } = await import(`./journeys/${file}`);
  test(title, { timeout: 120_000 }, async () => {
    const home = mkdtempSync(join(tmpdir(), "miaopu-journey-"));
    const desk = new Desk(resolve(dirname(binary)), home);
    try {
      await walk(desk);
    } catch (error) {
      mkdirSync(out, { recursive: true });
      // Of the whole display: a window that hangs draws no picture of itself.
      execFileSync("import", ["-window", "root", join(out, file.replace(".mjs", ".png"))]);
      throw error;
    } finally {
      await desk.window?.close();
      rmSync(home, { recursive: true });
    }
  });
}
