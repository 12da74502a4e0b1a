// What stands around the window in a journey: a person's folder, the command line, the words.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { Window } from "./webdriver.mjs";

const ROOT = resolve(import.meta.dirname, "../..");

const chinese = new FluentBundle("zh-CN", { useIsolating: false });
for (const file of readdirSync(join(ROOT, "words")).filter((name) => name.endsWith(".zh-CN.ftl"))) {
  chinese.addResource(new FluentResource(readFileSync(join(ROOT, "words", file), "utf8")));
}

/** What the window says for a key. A journey follows the words, so that rewording breaks none. */
export function say(key, values) {
  const message = chinese.getMessage(key);
  if (!message?.value) throw new Error(`no word for ${key}`);
  return chinese.formatPattern(message.value, values);
}

/** A file of tests/data. */
export const sample = (name) => join(ROOT, "tests/data", name);

/** One person's desk: a folder of their own, and the programs that work in it. */
export class Desk {
  #programs;

  constructor(programs, home) {
    this.#programs = programs;
    this.home = home;
    this.file = join(home, "nursery.miaopu");
  }

  /** Opens the window on this desk's file: on the one that was open last where none is named, or none is there yet. */
  async open() {
    this.window = await Window.open(join(this.#programs, "miaopu"), {
      args: this.file && existsSync(this.file) ? ["--file", this.file] : [],
      env: { MIAOPU_HOME: this.home },
    });
    return this.window;
  }

  /** Answers the next file dialog, which WebDriver cannot. */
  answerDialog(path) {
    return this.window.run((path) => window.__TAURI_INTERNALS__.invoke("feed_dialog", { path }), path);
  }

  /** Drops files on the window, as from the desktop. */
  drop(...paths) {
    return this.window.run((paths) => window.__TAURI_INTERNALS__.invoke("feed_drop", { paths }), paths);
  }

  /** Asks the command line about this desk's file, also beside the open window. */
  cli(...args) {
    const answer = execFileSync(join(this.#programs, "miaopu-cli"), ["--file", this.file, "--json", ...args], {
      encoding: "utf8",
      env: { ...process.env, MIAOPU_HOME: this.home },
    });
    return JSON.parse(answer);
  }
}

/** A workbook's first sheet, read by a program that knows nothing of ours. */
export function readBack(workbook) {
  const script = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
cells = [[{"value": None if c.value is None else str(c.value), "type": c.data_type} for c in row] for row in sheet.iter_rows()]
print(json.dumps({"frozen": sheet.freeze_panes, "rows": cells}))`;
  return JSON.parse(execFileSync("/usr/bin/python3", ["-c", script, workbook], { encoding: "utf8" }));
}
