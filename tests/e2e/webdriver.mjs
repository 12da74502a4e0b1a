// A small W3C WebDriver client: as much of it as a person has hands and eyes for.
// Things on the screen are named by role and by the name that is read aloud for them, so that a
// journey also fails when a screen reader would.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const PATIENCE = 15_000;

/** WebDriver's names for keys that type nothing. */
export const Key = {
  Backspace: "\ue003",
  Tab: "\ue004",
  Enter: "\ue007",
  Shift: "\ue008",
  Control: "\ue009",
  Alt: "\ue00a",
  Escape: "\ue00c",
  Space: " ",
  Left: "\ue012",
  Up: "\ue013",
  Right: "\ue014",
  Down: "\ue015",
  Home: "\ue011",
  End: "\ue010",
  PageUp: "\ue00e",
  F6: "\ue036",
};

/** The real program, driven through WebKit's own driver. */
export class Window {
  #driver;
  #session;

  /** Starts the program and waits until its page can be asked. */
  static async open(binary, { args = [], env = {} } = {}) {
    const port = await freePort();
    const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
      env: { ...process.env, ...env, TAURI_WEBVIEW_AUTOMATION: "true" },
      stdio: "inherit",
    });
    const window = new Window();
    window.#driver = driver;
    const base = `http://127.0.0.1:${port}/session`;
    const alwaysMatch = { browserName: "wry", "webkitgtk:browserOptions": { binary, args } };
    try {
      const { sessionId } = await until("the program opens its window", () =>
        send("POST", base, { capabilities: { alwaysMatch } }),
      );
      window.#session = `${base}/${sessionId}`;
      return window;
    } catch (error) {
      window.kill();
      throw error;
    }
  }

  /** Closes the window, and makes sure that nothing stays behind it: the next one finds the file let go. */
  async close() {
    const programs = this.#programs();
    await this.#ask("DELETE", "").catch(() => {}); // a killed program has nothing left to close
    this.kill();
    await until("the program has ended", () => programs.every(hasEnded));
  }

  /** The processes that the driver has started. */
  #programs() {
    const { pid } = this.#driver;
    if (this.#driver.exitCode !== null || this.#driver.signalCode !== null) return [];
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  }

  /** Ends the program as a power cut does: at once, and without asking it. */
  kill() {
    for (const program of this.#programs()) process.kill(program, "SIGKILL");
    this.#driver.kill("SIGKILL");
  }

  #ask(method, path, body) {
    return send(method, `${this.#session}${path}`, body);
  }

  /** Keeps a picture of the display in `tests/out`, under this name: WebKit's own never comes without a compositor. */
  picture(name) {
    const out = resolve(import.meta.dirname, "../out");
    mkdirSync(out, { recursive: true });
    execFileSync("import", ["-window", "root", join(out, name)]);
  }

  /** Runs `work` in the page; elements go in and come out as such. */
  run(work, ...args) {
    return this.#ask("POST", "/execute/sync", { script: `return (${work})(...arguments)`, args });
  }

  /** The first visible thing of this role and name (a text, or a pattern); waits for it. */
  find(role, name, { within } = {}) {
    return until(`a ${role} named ${name}`, async () => (await this.all(role, name, { within }))[0]);
  }

  /** Everything visible of this role (and name), at this moment. */
  all(role, name = null, { within = null } = {}) {
    const pattern = name instanceof RegExp ? { source: name.source, flags: name.flags } : name;
    return this.run(findInPage, role, pattern, within);
  }

  /** Waits until the page shows this text somewhere. */
  sees(text) {
    return until(`the page shows “${text}”`, () =>
      this.run((wanted) => document.body.innerText.includes(wanted), text),
    );
  }

  /** Waits until the page does not show this text. */
  losesSight(text) {
    return until(`the page shows “${text}” no more`, () =>
      this.run((unwanted) => !document.body.innerText.includes(unwanted), text),
    );
  }

  async click(element) {
    await this.#ask("POST", `/element/${element[ELEMENT]}/click`, {});
  }

  /** Types into an element, which is given the focus; a line break is the Enter key. */
  async type(element, text) {
    const keys = text.replaceAll("\n", Key.Enter);
    await this.#ask("POST", `/element/${element[ELEMENT]}/value`, { text: keys });
  }

  /** Chooses from the list of this name, by the option's value; waits until it is offered. */
  choose(name, value) {
    const offered = (list, value) => [...list.options].find((option) => option.value === value);
    return until(`the choice ${value} of ${name}`, async () => {
      const [list] = await this.all("combobox", name);
      const option = list && (await this.run(offered, list, value));
      if (option) await this.click(option);
      return option;
    });
  }

  value(element) {
    return this.run((field) => field.value, element);
  }

  /** Presses keys where the focus is: each argument a chord, as `press([Key.Control, "z"])`. */
  async press(...chords) {
    const actions = chords.flatMap((chord) => {
      const keys = [chord].flat();
      return [
        ...keys.map((value) => ({ type: "keyDown", value })),
        ...keys.toReversed().map((value) => ({ type: "keyUp", value })),
      ];
    });
    await this.#ask("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
    await this.#ask("DELETE", "/actions");
  }

  /** Whether a thing of this role and name has the focus. */
  async hasFocus(role, name) {
    const here = await this.run(() => document.activeElement);
    return (await this.all(role, name)).some((element) => element[ELEMENT] === here[ELEMENT]);
  }

  /** Presses a key, as without a mouse, until a thing of this role and name has the focus. */
  async walkTo(role, name, key = Key.Tab) {
    await this.find(role, name);
    for (let steps = 0; steps < 100; steps++) {
      if (await this.hasFocus(role, name)) return;
      await this.press(key);
    }
    throw new Error(`no ${role} named ${name} is reached by the keyboard`);
  }
}

async function send(method, url, body) {
  const reply = await fetch(url, {
    method,
    headers: { "content-type": "application/json" },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const { value } = await reply.json();
  if (!reply.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Asks again until there is an answer; the last refusal is told when patience ends. */
export async function until(what, ask, patience = PATIENCE) {
  const end = Date.now() + patience;
  let refusal;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      refusal = error;
    }
    await pause(50);
  }
  throw new Error(`waited in vain for ${what}`, { cause: refusal });
}

/** Whether a process is no more, or waits only for whoever started it to hear of its end. */
function hasEnded(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).startsWith("Z");
  } catch {
    return true;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// Runs in the page, on its own.

function findInPage(role, name, within) {
  const implied = {
    button: "button, summary, input[type=button], input[type=submit]",
    link: "a[href]",
    textbox: "input:not([type]), input[type=text], input[type=search], textarea",
    searchbox: "input[type=search]",
    combobox: "select",
    checkbox: "input[type=checkbox]",
    radio: "input[type=radio]",
    heading: "h1, h2, h3, h4",
    dialog: "dialog[open]",
    row: "tr",
    cell: "td",
    list: "ul, ol",
    listitem: "li",
    table: "table",
    navigation: "nav",
    main: "main",
    status: "output",
    group: "fieldset",
    article: "article",
  };
  const words = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const nameOf = (element) => {
    const labelledBy = element.getAttribute("aria-labelledby");
    if (labelledBy) {
      return words(labelledBy.split(" ").map((id) => document.getElementById(id)?.textContent).join(" "));
    }
    const label = element.getAttribute("aria-label");
    if (label) return words(label);
    if (element.labels?.length > 0) return words(element.labels[0].textContent);
    return words(element.placeholder || element.innerText || element.title);
  };
  const fits = (text) => {
    if (name === null) return true;
    return typeof name === "string" ? text === name : new RegExp(name.source, name.flags).test(text);
  };
  const selector = [`[role~="${role}"]`, ...(implied[role]?.split(", ").map((s) => `${s}:not([role])`) ?? [])];
  return [...(within ?? document).querySelectorAll(selector.join(", "))].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && fits(nameOf(element)),
  );
}
