/** @typedef {import("playwright-core").Page} Page */
/** Lets the list be another. @param {Page} page @param {Record<string, unknown>} said */
const know = (page, said) => page.evaluate(async (said) => {
  const fake = /** @type {any} */ (window).__MIAOPU_FAKE__;
  const known = await fake.ask("my_list", { query: { everyone: false } });
  fake.answer("my_list", () => ({ ...known, ...said }));
  fake.emit("changed", { op: "o9", kind: "save_action_item", touched: ["action_item", "note"].map((table) => ({ table, ids: null })) });
}, said);
const NONE = { steps: 0, milestones: 0, asks: 0, contacts: 0, late: 0 };
const startup = { id: "s1", name: "苏州云岭新能源材料科技股份有限公司" };
const step = { id: "i1", about: "s1", aboutTable: "startup", aboutName: startup.name, startup, text: "把三家头部客户的试用反馈整理成一页纸，周五前发给所有导师，并约下一次评审", owner: null, dueOn: "2026-11-03", doneOn: null, late: 20 };
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  day: async (page) => { await page.locator("[data-item]").first().focus(); await page.keyboard.press("F2"); await page.locator(".dated input").waitFor(); },
  new: async (page) => { await page.keyboard.press("Escape"); await page.keyboard.press("n"); await page.locator("form.step").waitFor(); },
  ticked: async (page) => {
    await page.keyboard.press("Escape");
    await page.locator("form.step").waitFor({ state: "detached" });
    await page.locator("[data-item]").first().focus();
    await page.keyboard.press(" ");
    await page.locator(".toast").waitFor();
  },
  everyone: async (page) => { await page.reload(); await page.locator("[data-screen=my_list]").click(); await page.locator(".tools select").selectOption("everyone"); await page.locator("#mine-milestones").waitFor(); },
  late: async (page) => {
    await page.reload();
    await page.locator("[data-screen=my_list]").click();
    await page.locator("[data-item]").first().waitFor();
    await know(page, {
      counts: { steps: 205, milestones: 1, asks: 1, contacts: 1, late: 2 }, steps: [step, { ...step, id: "i2", text: "寄样品", dueOn: null, late: null }],
      milestones: [{ id: "m1", name: "首个付费客户", startup, owner: null, dueOn: "2026-11-13", late: 10 }], asks: [{ id: "n1", startup, text: "求推荐靠谱的知识产权代理。", day: "2026-11-04", days: 19 }],
      contacts: [{ person: { id: "p1", name: "黄珊珊" }, nextOn: "2026-11-20", late: 3, lastOn: "2026-06-01", author: { id: "p2", name: "林若涵" } }],
    });
    await page.locator("#mine-contacts").waitFor();
  },
  empty: async (page) => { await know(page, { counts: NONE, steps: [], milestones: [], asks: [], contacts: [] }); await page.locator(".empty").waitFor(); },
};
