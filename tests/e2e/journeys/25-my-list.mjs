import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "a step is closed from my list, a file is kept with a milestone, and each is taken back by Ctrl+Z";

export async function walk(desk) {
  desk.cli("init", "--incubator", "听涛孵化器", "--name", "林若涵");
  const roster = join(desk.home, "startups.csv");
  writeFileSync(roster, "企业名称,企业简称\n青禾智能科技有限公司,青禾智能\n");
  desk.cli("import", roster, "--as", "startups");
  const plan = join(desk.home, "milestones.csv");
  writeFileSync(plan, "里程碑,企业,截止日期,责任人,所需凭证\n首个付费客户,青禾智能,2026-11-13,林若涵,合同\n");
  desk.cli("import", plan, "--as", "milestones");
  desk.cli("note", "add", "--startup", "青禾智能", "--kind", "progress", "--text", "试产线跑通", "--next", "寄样品", "--due", "2026-11-20");
  const [milestone] = desk.cli("list", "milestones").rows;
  const steps = () => desk.cli("my-list").counts.steps;
  const evidence = () => desk.cli("evidence").rows.map(({ name }) => name);
  assert.deepEqual([steps(), desk.cli("my-list").counts.milestones], [1, 1]);

  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  await window.press("g", "t");
  await window.find("heading", say("my-list-title"));
  await until("the first row has the focus", () => window.hasFocus("button", /^寄样品/));
  await window.press(Key.Space);
  await until("the step is closed", () => steps() === 0);
  await window.press([Key.Control, "z"]);
  await until("the step is open again", () => steps() === 1);

  // The milestone is below it: Enter opens it where it is looked after.
  await until("the row is back", () => window.hasFocus("button", /^(寄样品|首个付费客户)/));
  await window.walkTo("button", /^首个付费客户/, Key.Down);
  await window.press(Key.Enter);
  await window.find("heading", say("milestones-title"));
  await window.sees(say("milestones-lacks", { wanted: "合同" }));
  const contract = join(desk.home, "合同.pdf");
  writeFileSync(contract, "the contract");
  await desk.answerDialog(contract);
  await window.press("e");
  await until("the file is kept", () => evidence().length === 1);
  await window.press([Key.Control, "z"]);
  await until("it is taken back", () => evidence().length === 0);
  await window.press([Key.Control, Key.Shift, "z"]);
  await until("and is there again", () => evidence()[0] === "合同.pdf");

  await desk.drop(contract);
  await window.sees(say("evidence-added", { name: "合同.pdf" }));
  assert.deepEqual(evidence(), ["合同.pdf"], "the same file is there once");
  const out = join(desk.home, "out");
  desk.cli("evidence", "--milestone", milestone.id, "--out", out);
  assert.equal(readFileSync(join(out, "青禾智能 - 首个付费客户 - 合同.pdf"), "utf8"), "the contract");
  assert.equal(desk.cli("check").ok, true);
}
