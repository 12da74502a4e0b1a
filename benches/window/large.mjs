// The window on a large nursery: time to the first list, memory, and frames while somebody works in it.
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { say } from "../../tests/e2e/desk.mjs";
import { Key, until, Window } from "../../tests/e2e/webdriver.mjs";
import { framesOf } from "./frames.mjs";

const [programs, given, only = ""] = process.argv.slice(2);
const RUNS = 5;
const LONG = 120_000;
const home = mkdtempSync(join(tmpdir(), "large-"));
const env = { MIAOPU_HOME: home };
// What is imported here is not imported into the nursery that was given.
const file = join(home, "n.miaopu");
copyFileSync(given, file);
execFileSync(join(programs, "miaopu-cli"), ["--file", file, "who", "值班员", "--new"], { env: { ...process.env, ...env } });
const args = { miaopu: ["--file", file], "examples/empty-window": [] };
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];

/** Milliseconds from the start of the process until a list is on the page. */
async function start(program) {
  const began = performance.now();
  const window = await Window.open(join(programs, program), { args: args[program], env });
  while (!(await window.run(() => document.querySelector("main li, main [role=row], body > ul > li") !== null)));
  const took = performance.now() - began;
  await window.close();
  return took;
}

/** A program and all that it has started. */
function family(pid) {
  const parents = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map((name) => {
    try {
      return [Number(name), Number(readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1].split(" ")[1])];
    } catch {
      return [Number(name), 0]; // it has ended meanwhile
    }
  });
  const all = [pid];
  for (const one of all) all.push(...parents.filter(([, parent]) => parent === one).map(([child]) => child));
  return all;
}

/** MB that a program and its web view hold, shared pages by their part, half a minute after their start. */
async function memory(program) {
  const child = spawn(join(programs, program), args[program], { env: { ...process.env, ...env }, stdio: "ignore" });
  await pause(30_000);
  const pss = family(child.pid).map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))[1]));
  child.kill("SIGKILL");
  await new Promise((ended) => child.once("exit", ended));
  return pss.reduce((sum, kb) => sum + kb, 0) / 1024;
}

async function beside(what, unit, runs, measure) {
  const [ours, empty] = [[], []];
  for (let run = 0; run < runs; run++) {
    empty.push(await measure("examples/empty-window"));
    ours.push(await measure("miaopu"));
  }
  const [one, other] = [median(ours), median(empty)];
  console.log(`${what}: ${one.toFixed(0)} ${unit}, an empty window ${other.toFixed(0)} ${unit}, ratio ${(one / other).toFixed(2)}`);
}

/** Puts a text on the clipboard as another program does, and leaves no trace on the page. */
async function copy(window, text) {
  await window.run((text) => {
    const field = document.body.appendChild(document.createElement("textarea"));
    field.value = text;
    field.select();
  }, text);
  await window.press([Key.Control, "c"]);
  await window.run(() => document.activeElement.remove());
}

/** Imports a pasted table by the main button of each step. */
async function importPasted(window, table) {
  await copy(window, table);
  await window.press([Key.Control, "v"]);
  const on = () => window.press([Key.Control, Key.Enter]);
  await until("the table is read", async () => (await window.all("checkbox", say("import-pasted"))).length, LONG);
  await on();
  await window.find("heading", say("import-step-columns"));
  await on();
  await until("the plan is made", () => window.run((text) => document.body.innerText.includes(text), say("import-nothing-yet")), LONG);
  await on();
  await until("the rows are in", async () => (await window.all("button", say("import-undo"))).length, LONG);
}

/** The texts of the rows that are in sight. */
const rows = (window) => window.run(() => [...document.querySelectorAll("[role=row][data-row]")].map((row) => row.textContent.trim()));
const status = (window) => window.run(() => document.querySelector("[role=status].figures")?.textContent ?? "");
const otherRows = (before) => async (window) => JSON.stringify(await rows(window)) !== JSON.stringify(before);

async function work() {
  const window = await Window.open(join(programs, "miaopu"), { args: args.miaopu, env });
  await window.find("heading", say("shell-overview"));
  const seen = (text) => window.run((text) => document.body.innerText.includes(text), text);
  const idle = () => pause(1_500);
  const measured = async (name, deed) => {
    await idle();
    await framesOf(window, name, deed);
  };
  console.log(`${"".padEnd(44)}   took  median    95 %   worst   ms`);

  await measured("nothing, for two seconds", () => pause(2_000));
  await measured("alumni are opened", async () => {
    await window.press("g", "l");
    await until("the first rows", async () => (await rows(window))[0]);
  });
  const total = Number((await status(window)).split("/")[0].replace(/\D/g, ""));
  const search = say("alumni-search");
  await measured("typing 10 keys a second in search", async () => {
    await window.click(await window.find("searchbox", search));
    for (const key of ["w", "a", "n", "g", Key.Backspace, Key.Backspace, Key.Backspace, Key.Backspace, "1", "3", "8", "0", Key.Backspace, Key.Backspace, Key.Backspace, Key.Backspace, "科", "技", Key.Backspace, Key.Backspace]) {
      const before = performance.now();
      await window.press(key);
      await pause(Math.max(0, 100 - (performance.now() - before)));
    }
    await until("all are shown again", async () => (await status(window)).startsWith(total.toLocaleString("en-US")));
  });
  await measured("End: the last rows are in sight", async () => {
    await window.press(Key.Down);
    await window.press(Key.End);
    await until("the last row", () => window.run((last) => document.querySelector(`[data-row="${last}"]`)?.textContent.trim(), total - 1));
  });
  await measured("Page Up, twenty times", async () => {
    for (let times = 0; times < 20; times++) await window.press(Key.PageUp);
    await until("the rows in sight", async () => (await rows(window)).every(Boolean));
  });
  const scroll = (to, by) =>
    window.run((to, by) => {
      const grid = document.querySelector("[role=grid]");
      if (by === null) grid.scrollTop = to * grid.scrollHeight;
      else {
        const end = performance.now() + 2_000;
        const step = () => {
          grid.scrollTop += by;
          if (performance.now() < end) requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }
    }, to, by);
  await measured("the scroll bar is drawn to the middle", async () => {
    await scroll(0.5, null);
    await pause(50);
    await until("the rows in the middle", async () => (await rows(window)).slice(0, -1).every(Boolean), LONG);
  });
  await measured("scrolling for two seconds, 120 px a frame", async () => {
    await scroll(0, 120);
    await pause(2_100);
    await until("the rows in sight", async () => (await rows(window)).slice(0, -1).every(Boolean), LONG);
  });
  const sorted = await rows(window);
  await measured("sorted by the last contact", async () => {
    await window.click(await window.find("button", new RegExp(say("alumni-last-contact"))));
    await until("other rows", () => otherRows(sorted)(window));
  });
  await measured("filtered by a text that most have", async () => {
    await window.type(await window.find("searchbox", search), "科技");
    await until("fewer", async () => !(await status(window)).startsWith(total.toLocaleString("en-US")));
  });
  await window.press(Key.Backspace, Key.Backspace);
  await until("all", async () => (await status(window)).startsWith(total.toLocaleString("en-US")));
  await measured("filtered by a purpose", async () => {
    await window.choose(say("alumni-purpose"), "invitations");
    await until("fewer", async () => !(await status(window)).startsWith(total.toLocaleString("en-US")));
  });
  await window.choose(say("alumni-purpose"), "");

  await window.press(Key.F6);
  await window.run(() => document.activeElement?.blur());
  await window.press("g", "i");
  await window.find("heading", say("import-title"));
  const five = Array.from({ length: 5 }, (_, at) => `新人${at}\t1390000000${at}\t上海`).join("\n");
  await measured("five rows are pasted and imported", () => importPasted(window, `姓名\t手机\t城市\n${five}`));
  await measured("that is taken back", async () => {
    await window.press([Key.Control, "z"]);
    await until("it is taken back", () => seen(say("import-undone")), LONG);
  });
  const tagged = await tagTable(window, 5_000);
  await window.press("g", "l");
  await until("the first rows", async () => (await rows(window))[0]);
  await window.press("g", "i");
  await window.find("heading", say("import-title"));
  await measured("5,000 alumni are tagged by a pasted table", () => importPasted(window, tagged));
  await measured("that is taken back", async () => {
    await window.press([Key.Control, "z"]);
    await until("it is taken back", () => seen(say("import-undone")), LONG);
  });
  await window.close();
}

/** A table of the first alumni with a column that no field takes. */
async function tagTable(window, count) {
  const page = await window.run((limit) => window.__TAURI_INTERNALS__.invoke("list_alumni", { query: { order: "name", limit } }), count);
  const { rows } = page.answer ?? page;
  return ["姓名\t手机\t标签", ...rows.map(({ name, mobile }) => `${name}\t${mobile ?? ""}\t校庆`)].join("\n");
}

// One part alone where it is named: start, memory, frames.
try {
  if (!only || only === "start") await beside("time to the first list", "ms", RUNS, start);
  if (!only || only === "memory") await beside("memory (PSS)", "MB", 1, memory);
  if (!only || only === "frames") await work();
} finally {
  rmSync(home, { recursive: true });
}
