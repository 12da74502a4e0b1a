import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "cells are pasted from a spreadsheet; the whole nursery goes out into a folder and comes in at the first run of another";

const RANGE = '姓名\t手机\t备注\r\n王一\t13800138001\t"第一行\n第二行"\r\n李二\t13800138002\t=1+1\r\n';

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

export async function walk(desk) {
  desk.cli("init", "--incubator", "听涛孵化器", "--name", "林若涵");
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  await window.press("g", "i");
  await window.find("heading", say("import-title"));

  await copy(window, RANGE);
  await window.press([Key.Control, "v"]);
  await window.find("checkbox", say("import-pasted"));
  const on = () => window.press([Key.Control, Key.Enter]);
  await on();
  await window.find("heading", say("import-step-columns"));
  await on();
  await window.sees(say("import-nothing-yet"));
  await on();
  await window.find("button", say("import-undo"));
  const known = desk.cli("list", "people", "--filter", "text=王一").rows[0];
  assert.equal(desk.cli("show", "people", known.id).remark, "第一行\n第二行");

  const folder = join(desk.home, "moved");
  mkdirSync(folder);
  await window.press([Key.Control, ","]);
  await desk.answerDialog(folder);
  await window.walkTo("button", say("archive-out"));
  await window.press(Key.Enter);
  await window.sees(say("archive-on-record"));
  await window.sees(folder);
  const print = desk.cli("check").fingerprint;
  await desk.answerDialog(folder);
  await window.walkTo("button", say("archive-out"));
  await window.press(Key.Enter);
  await window.sees(say("error-folder-not-empty"));
  await window.close();

  // At another machine, where it is not known who is at it.
  desk.home = join(desk.home, "elsewhere");
  desk.file = join(desk.home, "nursery.miaopu");
  const other = await desk.open();
  await other.find("heading", say("firstrun-title"));
  await desk.answerDialog(folder);
  await other.walkTo("button", new RegExp(say("firstrun-way-folder")));
  await other.press(Key.Enter);
  await other.walkTo("button", "林若涵");
  await other.press(Key.Enter);
  await other.find("heading", say("shell-overview"));
  await until("everything is there", () => desk.cli("check").fingerprint === print);
  await other.sees("听涛孵化器");
}
