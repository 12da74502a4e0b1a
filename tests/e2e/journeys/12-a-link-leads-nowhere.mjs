import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "no link, form, key, script or dropped address takes the window off its page; a link is opened outside, after a question";

const ADDRESS = "https://example.com/plan?of=2026";

/** A browser that writes down what it was asked to open. */
function browser(home) {
  const folder = join(home, "bin");
  const opened = join(home, "opened.txt");
  mkdirSync(folder);
  for (const name of ["xdg-open", "gio", "gnome-open", "kde-open", "wslview"]) {
    writeFileSync(join(folder, name), `#!/bin/sh\nfor last; do :; done\nprintf '%s\\n' "$last" >> '${opened}'\n`);
    chmodSync(join(folder, name), 0o755);
  }
  process.env.PATH = `${folder}:${process.env.PATH}`;
  return () => (existsSync(opened) ? readFileSync(opened, "utf8").trim().split("\n") : []);
}

/** Every way off a page that a script can take. */
function leave(way, address) {
  const anchor = (attributes) => {
    const link = Object.assign(document.body.appendChild(document.createElement("a")), { href: address, textContent: "x" }, attributes);
    link.addEventListener("click", (event) => event.stopImmediatePropagation());
    link.click();
    link.remove();
  };
  const form = (attributes) => {
    const one = Object.assign(document.body.appendChild(document.createElement("form")), { action: address }, attributes);
    HTMLFormElement.prototype.submit.call(one);
    one.remove();
  };
  const ways = {
    link: () => anchor({}),
    "link in a new window": () => anchor({ target: "_blank" }),
    download: () => anchor({ download: "x.html" }),
    form: () => form({}),
    "form in a new window": () => form({ target: "_blank", method: "post" }),
    assign: () => location.assign(address),
    replace: () => location.replace(address),
    reload: () => location.reload(),
    back: () => history.back(),
    open: () => void window.open(address),
    "open here": () => void window.open(address, "_self"),
  };
  if (way === null) return Object.keys(ways);
  try {
    ways[way]();
  } catch {
    // Refused at once.
  }
}

export async function walk(desk) {
  const opened = browser(desk.home);
  desk.cli("demo", "--startups", "12", "--alumni", "5");
  const startup = desk.cli("list", "startups").rows[0];
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));

  // What is typed stands for all that a page holds: a page loaded anew has lost it.
  await window.press([Key.Control, "n"]);
  await window.type(await window.find("combobox", say("notes-startup")), startup.name);
  await window.find("option", new RegExp(startup.name));
  await window.press(Key.Tab);
  const text = await window.find("textbox", say("notes-text"));
  await window.type(text, `[计划](${ADDRESS}) [名单](file:///etc/hostname)`);
  await window.run(() => (globalThis.sameness = "this page"));
  const stays = async (what) => {
    const { page, typed } = await window.run(() => ({ page: `${location.protocol}//${location.host} ${globalThis.sameness}`, typed: document.querySelector("textarea")?.value }));
    assert.equal(page, "tauri://localhost this page", what);
    assert.match(typed ?? "", /计划/, what);
  };

  for (const way of await window.run(leave, null)) {
    await window.run(leave, way, "https://example.com/").catch(() => {});
    await stays(way);
  }
  for (const keys of [["\ue035"], [Key.Control, "r"], [Key.Control, Key.Shift, "r"], [Key.Control, "\ue035"], [Key.Alt, Key.Left]]) {
    await window.press(keys);
    await stays(JSON.stringify(keys));
  }

  await window.press([Key.Control, Key.Enter]);
  await window.sees(say("notes-saved", { name: startup.name }));
  // The form is emptied after the note is saved, and takes the focus back.
  await until("the form waits for the next note", () => window.hasFocus("combobox", say("notes-startup")));
  await window.press(Key.F6, "g", "s"); // out of the form first
  await window.find("heading", say("startups-title"));
  await window.press("/", ...startup.name);
  // The one alone, below the head: it stands in the list also before the list is narrowed.
  const narrowed = async () => (await window.all("row")).length === 2 && (await window.all("row", new RegExp(startup.name))).length === 1;
  await until("the list shows the one", narrowed);
  await window.press(Key.Down, Key.Enter);
  await window.walkTo("tab", new RegExp(say("startups-tab-summary")));
  await window.press(Key.Right);
  await window.sees("计划");
  assert.equal((await window.all("link", "名单")).length, 0, "an address of this machine is no link");

  await window.walkTo("link", "计划");
  await window.sees(ADDRESS);
  await window.press(Key.Enter);
  await window.find("button", say("parts-link-open-web"));
  await window.press(Key.Escape);
  await until("the link has the focus again", () => window.hasFocus("link", "计划"));
  await window.press(Key.Enter);
  await window.walkTo("button", say("parts-link-open-web"));
  await window.press(Key.Enter);
  await window.find("heading", say("parts-link-question-web"));
  await window.sees(ADDRESS);
  assert.deepEqual(opened(), [], "nothing is opened before the question is answered");
  await window.walkTo("button", say("parts-link-open"));
  await window.press(Key.Enter);
  await until("the browser was asked", () => opened().length > 0);
  assert.deepEqual(opened(), [ADDRESS]);

  // What the page asks for by itself is looked at once more.
  const ask = (address) => window.run((address) => window.__TAURI_INTERNALS__.invoke("open_link", { address }).then(() => "opened", (refused) => refused.code), address);
  for (const address of ["file:///etc/hostname", "javascript:void(0)", "/etc/hostname"]) {
    assert.equal(await ask(address), "link_forbidden");
  }
  assert.equal(opened().length, 1);
}
