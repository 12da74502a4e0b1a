// What stands around the window in a journey: the folder, the command line, the files.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { Window } from "./webdriver.mjs";

/** One person's desk: a folder of their own and the program on it. */
export class Desk {
  #programs;

  constructor(programs, home) {
    this.#programs = programs;
    this.home = home;
    this.file = join(home, "nursery.miaopu");
  }

  /** Opens the window on this desk's file and waits for its page. */
  async open() {
    this.window = await Window.open(join(this.#programs, "miaopu"), {
      args: ["--file", this.file],
      env: { MIAOPU_HOME: this.home },
    });
    return this.window;
  }

  /** Runs the command line on this desk's file and reads its answer. */
  cli(...args) {
    const answer = execFileSync(join(this.#programs, "miaopu-cli"), ["--file", this.file, "--json", ...args], {
      encoding: "utf8",
    });
    return JSON.parse(answer);
  }
}

/** The rows of a workbook's first sheet, read by a program that knows nothing of ours. */
export function readBack(workbook) {
  const script = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
print(json.dumps({"frozen": sheet.freeze_panes,
                  "rows": [[{"value": str(c.value), "type": c.data_type, "format": c.number_format} for c in row]
                           for row in sheet.iter_rows()]}))`;
  return JSON.parse(execFileSync("/usr/bin/python3", ["-c", script, workbook], { encoding: "utf8" }));
}
