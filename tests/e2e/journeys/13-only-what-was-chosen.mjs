import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sample, say } from "../desk.mjs";

export const title = "the page reads and writes only what a person chose or dropped, and writes there once";

export async function walk(desk) {
  desk.cli("init", "--incubator", "听涛孵化器", "--name", "林若涵");
  const me = desk.cli("list", "people").rows[0].id;
  const diary = join(desk.home, "diary.txt");
  writeFileSync(diary, "kept");
  const folder = join(desk.home, "empty");
  mkdirSync(folder);
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  const ask = (command, args) => window.run((command, args) => {
    const progress = "__CHANNEL__:0";
    return window.__TAURI_INTERNALS__.invoke(command, { progress, ...args }).then(() => "done", (refused) => refused.code ?? String(refused));
  }, command, args);

  const report = { query: {}, purpose: "invitations", columns: [], grouping: null, full: false, format: "csv", language: "zh-CN" };
  const request = { path: diary, sheets: [] };
  for (const [command, args] of Object.entries({
    hand_out_own_data: { person: me, path: diary, language: "zh-CN" },
    save_receipt: { id: me, path: diary, language: "zh-CN" },
    export_contacts: { report, path: diary, password: null },
    save_refused: { plan: 1, path: diary },
    save_mapping: { request: { path: "", sheets: [] }, path: diary },
    export_nursery: { folder },
    import_nursery: { folder },
    inspect_file: { path: diary, mapping: null, encoding: null },
    plan_import: { request },
    open_nursery: { path: join(desk.home, "other.miaopu") },
    open_file: { path: diary },
    show_in_folder: { path: diary },
  })) {
    assert.equal(await ask(command, args), "not_chosen", command);
  }
  assert.equal(readFileSync(diary, "utf8"), "kept");
  assert.ok(!existsSync(join(desk.home, "other.miaopu")));

  const roster = sample("cohort-4-roster.xlsx");
  const inspect = (path) => ask("inspect_file", { path, mapping: null, encoding: null });
  await desk.answerDialog(roster);
  assert.equal(await ask("pick_file", { kind: "import" }), "done");
  assert.deepEqual([await inspect(roster), await inspect(roster)], ["done", "done"]);
  const handOut = (path) => ask("hand_out_own_data", { person: me, path, language: "zh-CN" });
  assert.equal(await handOut(roster), "not_chosen", "what was chosen to be read is not written");

  const own = join(desk.home, "own.json");
  await desk.answerDialog(own);
  assert.equal(await ask("pick_save_path", { name: "own.json" }), "done");
  assert.equal(await inspect(own), "not_chosen", "what was chosen to be written is not read");
  assert.deepEqual([await handOut(own), await handOut(own)], ["done", "not_chosen"], "one answer, one file");

  const dropped = sample("cohort-4-roster.xlsx").replace(/[^/]+$/, "./cohort-4-roster.xlsx");
  assert.equal(await inspect(dropped), "not_chosen", "a path is named as it was told");
}
