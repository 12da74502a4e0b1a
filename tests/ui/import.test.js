import { beforeEach, describe, expect, test } from "vitest";
import { Wizard } from "../../ui/import/wizard.svelte.js";
import { speak } from "../../ui/lib/words.js";
import { install } from "./fake.js";

let fake = install();
beforeEach(() => {
  speak("zh-CN");
  fake = install();
});

async function inspected() {
  const wizard = new Wizard();
  await wizard.inspect("/tmp/a.xlsx");
  return wizard;
}

describe("the import", () => {
  test("takes the sheets that were understood, and leaves the others", async () => {
    const wizard = await inspected();
    expect(wizard.step).toBe(1);
    expect(wizard.request.sheets.map(({ name, kind, headerRow }) => [name, kind, headerRow])).toEqual([["学员名册", "startups", 3], ["校友", "alumni", 1]]);
  });

  test("names only the columns that are taken, by their place", async () => {
    const wizard = await inspected();
    wizard.sheets[0].fields[4] = "";
    expect(wizard.request.sheets[0].columns).toEqual({ 1: "company", 2: "person_name", 3: "sector" });
  });

  test("asks for consent by the column that speaks of the directory; not known is no entry", async () => {
    const wizard = await inspected();
    expect(wizard.request.consents).toEqual([{ purpose: "directory", answer: { column: "是否同意公开联系方式" }, answeredOn: null, means: null }]);
    wizard.answers.directory = "unknown";
    wizard.answers.publicity = "given";
    wizard.means = " 登记表 ";
    expect(wizard.request.consents).toEqual([{ purpose: "publicity", answer: "given", answeredOn: null, means: "登记表" }]);
  });

  test("does not ask what sessions have agreed to", async () => {
    const wizard = await inspected();
    wizard.sheets[1].taken = false;
    wizard.sheets[0].kind = "sessions";
    expect([wizard.asksConsent, wizard.request.consents]).toEqual([false, []]);
  });

  test("writes nothing before it is carried out", async () => {
    const wizard = await inspected();
    await wizard.check();
    expect([wizard.step, fake.calls.map(({ command }) => command)]).toEqual([3, ["inspect_file", "plan_import"]]);
    await wizard.carryOut();
    expect([wizard.step, wizard.op, fake.calls.at(-1)?.command]).toEqual([4, "op-import", "run_import"]);
  });

  test("stays where it is when the program refuses, and says why", async () => {
    fake.answer("inspect_file", () => { throw { code: "password_protected" }; });
    const wizard = await inspected();
    expect([wizard.step, /** @type {any} */ (wizard.failure).code]).toEqual([0, "password_protected"]);
  });

  test("a job that was cancelled is no failure", async () => {
    const wizard = await inspected();
    fake.answer("plan_import", () => { throw { code: "cancelled" }; });
    await wizard.check();
    expect([wizard.step, wizard.failure, wizard.job]).toEqual([1, null, null]);
  });

  test("takes the names of another header row from the sample", async () => {
    const wizard = await inspected();
    wizard.sheets[1].headerRow = 2;
    expect(wizard.sheets[1].headers[0]).toBe("胡秀梅");
  });

  test("sees two columns that were given the same field", async () => {
    const wizard = await inspected();
    wizard.sheets[0].fields[5] = "sector";
    expect(wizard.sheets[0].doubled).toEqual(["sector"]);
  });
});
