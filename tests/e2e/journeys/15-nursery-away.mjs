import assert from "node:assert/strict";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { say } from "../desk.mjs";
import { Key } from "../webdriver.mjs";

export const title = "a nursery that is away is said to be away, found again when it is back, and a new one is made only when asked for";

export async function walk(desk) {
  const stick = join(desk.home, "stick");
  mkdirSync(stick);
  desk.file = join(stick, "camp.miaopu");
  desk.cli("init", "--incubator", "听涛孵化器", "--name", "林若涵");
  renameSync(stick, `${stick}-out`);

  const { file } = desk;
  desk.file = null;
  const window = await desk.open();
  await window.find("heading", say("firstrun-away"));
  await window.sees(file);
  assert.ok(!existsSync(stick) && !existsSync(join(desk.home, "nursery.miaopu")), "nothing is made in its place");
  await window.walkTo("button", say("firstrun-again"));
  await window.press(Key.Enter);
  await window.sees(say("error-nursery-away"));
  assert.ok(!existsSync(stick));

  renameSync(`${stick}-out`, stick);
  await window.press(Key.Enter);
  await window.find("heading", say("shell-overview"));
  await window.sees("听涛孵化器");
  await window.close();

  renameSync(stick, `${stick}-out`);
  const again = await desk.open();
  await again.find("heading", say("firstrun-away"));
  await desk.answerDialog(join(desk.home, "new.miaopu"));
  await again.walkTo("button", say("firstrun-new"));
  await again.press(Key.Enter);
  await again.find("heading", say("firstrun-title"));
  assert.ok(existsSync(join(desk.home, "new.miaopu")));
  await again.close();

  // Until somebody has begun in the new one, the old one is still the one that is looked for.
  const once = await desk.open();
  await once.find("heading", say("firstrun-away"));
}
