import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "the desktop's own dialog lists the nursery's folder, and the nursery stays locked for others";

/** Running programs whose arguments hold this word, by number. */
const running = (word) =>
  readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").some((argument) => argument === word);
    } catch {
      return false; // it has just ended
    }
  });
/** What a program holds by POSIX: locks that go when it closes the file anywhere, for whatever reason. */
const locks = (pid) => readFileSync("/proc/locks", "utf8").split("\n").filter((line) => line.includes("POSIX") && line.includes(` ${pid} `)).length;

export async function walk(desk) {
  const roster = join(desk.home, "roster.csv");
  writeFileSync(roster, "姓名,手机\n王一,13800138001\n");
  desk.cli("init", "--incubator", "听涛孵化器", "--name", "林若涵");
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  const [program] = running(desk.file);
  const held = locks(program);
  assert.ok(held > 0, "the open nursery is locked");

  // From here on dialogs begin in the folder of the nursery.
  await window.press("g", "i");
  await desk.answerDialog(roster);
  await window.walkTo("button", say("import-pick"));
  await window.press(Key.Enter);
  await window.walkTo("button", say("import-back"));
  await window.press(Key.Enter);

  // This one is the desktop's: what it lists, it looks into.
  await window.walkTo("button", say("import-pick"));
  await window.press(Key.Enter);
  const asking = await until("the dialog is open", () => running("--ask")[0]);
  await pause(2500);
  assert.equal(locks(program), held, "nobody has let go of them");

  process.kill(asking);
  await until("nothing was chosen", () => running("--ask").length === 0);
  await pause(2500); // the answer comes a moment after its process has gone
  await desk.answerDialog(roster);
  await window.press(Key.Enter);
  await window.find("checkbox", "roster");

  // Nor does the window look into the nursery itself, when it is taken for a roster.
  await desk.drop(desk.file);
  await window.sees(say("error-unknown-format"));
  assert.equal(locks(program), held, "nor then");
  assert.equal(desk.cli("check").ok, true);
}
