// A small W3C WebDriver client: as much of it as a person has hands and eyes for.
// Things on the screen are named by role and by the name that is read aloud for them, so that a
// journey also fails when a screen reader would.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
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
  PageDown: "\ue00f",
  End: "\ue010",
  Home: "\ue011",
  Left: "\ue012",
  Up: "\ue013",
  Right: "\ue014",
  Down: "\ue015",
  Delete: "\ue017",
  F1: "\ue031",
  F2: "\ue032",
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
    const { sessionId } = await until("the driver listens", () =>
      send("POST", base, { capabilities: { alwaysMatch } }),
    );
    window.#session = `${base}/${sessionId}`;
    return window;
  }

  /** Ends the program as its close button does. */
  async close() {
    await this.#ask("DELETE", "").catch(() => {}); // a killed program has nothing left to close
    this.#driver.kill();
  }

  #ask(method, path, body) {
    return send(method, `${this.#session}${path}`, body);
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

  /** Waits until nothing visible has this role and name. */
  gone(role, name) {
    return until(`no ${role} named ${name}`, async () => (await this.all(role, name)).length === 0);
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

  async text(element) {
    return this.#ask("GET", `/element/${element[ELEMENT]}/text`);
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

  /** What has the focus, as role and name: the way to walk without a mouse. */
  focused() {
    return this.run(describeInPage);
  }

  async screenshot() {
    return Buffer.from(await this.#ask("GET", "/screenshot"), "base64");
  }
}

async function send(method, url, body) {
  const reply = await fetch(url, {
    method,
    headers: { "content-type": "application/json" },
    body: body && JSON.stringify(body),
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

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// The two functions below run in the page, each on its own.

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

function describeInPage() {
  const element = document.activeElement;
  return {
    tag: element.tagName.toLowerCase(),
    role: element.getAttribute("role"),
    name: element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.innerText,
  };
}
