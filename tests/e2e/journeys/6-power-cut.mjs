import assert from "node:assert/strict";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "a program killed while a note is typed has the saved note and the typed words when it comes back";

export async function walk(desk) {
  desk.cli("demo", "--startups", "12", "--alumni", "20");
  const startup = desk.cli("list", "startups").rows[0];
  const before = desk.cli("list", "notes").total;
  let window = await desk.open();
  await window.find("heading", say("shell-overview"));
  await window.press([Key.Control, "n"]);
  await window.type(await window.find("combobox", say("notes-startup")), startup.name);
  await window.find("option", new RegExp(startup.name));
  await window.press(Key.Tab);
  const text = () => window.find("textbox", say("notes-text"));
  await window.type(await text(), "这一条已经保存");
  await window.press([Key.Control, Key.Enter]);
  await window.sees(say("notes-saved", { name: startup.name }));

  await window.type(await text(), "这一条还没有写完");
  await until("what is typed is kept", () =>
    window.run(() => window.__TAURI_INTERNALS__.invoke("load_draft", { form: "note" })).then((kept) => kept.answer?.includes("还没有写完")),
  );
  window.kill();
  window = await desk.open();
  await window.find("heading", say("shell-overview"));
  await window.press([Key.Control, "n"]);
  const field = await text();
  await until("the typed words are there again", async () => (await window.value(field)) === "这一条还没有写完");
  assert.equal(desk.cli("list", "notes").total, before + 1);
  assert.equal(desk.cli("check").ok, true);
}
