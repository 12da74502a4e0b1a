/** @typedef {import("playwright-core").Page} Page */
/** @param {Page} page @param {number} index */
const tab = (page, index) => page.locator("aside [role=tab]").nth(index).click();
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  panel: async (page) => {
    await page.evaluate(() => {
      const reasons = [
        { code: "cash", days: null, value: 5.4, since: "2026-11-16" },
        { code: "milestone_overdue", days: 9, value: 1, since: "2026-11-14" },
        { code: "open_ask", days: 12, value: 2, since: "2026-11-11" },
      ];
      const asleep = (/** @type {string} */ startup) => [{ startup, reason: "no_mentor", untilOn: "2026-11-30", why: "正在和两位导师谈", author: null }];
      const rows = Array.from({ length: 24 }, (_, at) => ({ noun: "startup", id: `s${at + 1}`, name: "", reasons, asleep: asleep(`s${at + 1}`) }));
      /** @type {any} */ (window).__MIAOPU_FAKE__.answer("list_attention", () => rows);
    });
    await page.locator('[data-row="0"]').click();
    await page.keyboard.press("Enter");
    await page.locator("aside fieldset").waitFor();
    await page.locator("aside .reasons").waitFor();
  },
  standing: async (page) => {
    await page.locator("aside .fold").click();
    await page.locator("aside .reasons li button.button").waitFor();
  },
  asks: async (page) => {
    await page.locator("aside .way").nth(2).click();
    await page.locator("aside .kinds").waitFor();
    await page.getByText(/没有这一类的记录|No notes of this kind/).waitFor();
  },
  notes: (page) => page.locator("aside .kinds label").first().click().then(() => page.locator("aside article").first().waitFor()),
  attendance: (page) => tab(page, 2).then(() => page.locator("aside .rate").waitFor()),
  people: (page) => tab(page, 3).then(() => page.locator("aside .avatar").first().waitFor()),
  member: async (page) => {
    await page.locator("aside .head button").first().click();
    await page.locator("dialog").waitFor();
  },
  full: async (page) => {
    await page.keyboard.press("Escape");
    await tab(page, 0);
    await page.keyboard.press("f");
    await page.locator("aside.full").waitFor();
  },
  board: async (page) => {
    await page.keyboard.press("f");
    await page.keyboard.press("Escape");
    await page.locator(".shapes button").nth(1).click();
    await page.locator("[data-card]").first().waitFor();
  },
  lifted: async (page) => {
    await page.locator('[data-card="s13"]').focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
  },
  moved: async (page) => {
    await page.keyboard.press("Space");
    await page.locator(".toast").waitFor();
  },
  reason: async (page) => {
    await page.locator('[data-card="s1"] .menu button').click();
    await page.getByRole("menuitem").nth(2).click();
    await page.locator("dialog").waitFor();
  },
  new: async (page) => {
    await page.keyboard.press("Escape");
    await page.locator(".tools button.primary").click();
    await page.locator("dialog").waitFor();
  },
  refused: async (page) => {
    await page.locator("dialog button.primary").click();
    await page.locator("dialog [role=alert]").waitFor();
  },
  cohort: async (page) => {
    await page.keyboard.press("Escape");
    await page.locator(".tools > button").first().click();
    await page.getByRole("menuitem").first().click();
    await page.locator("dialog").waitFor();
  },
  outside: async (page) => {
    await page.keyboard.press("Escape");
    await page.evaluate(async () => {
      const fake = /** @type {any} */ (window).__MIAOPU_FAKE__;
      const { rows } = await fake.ask("list_startups", { query: {} });
      const outside = [...rows.slice(0, 8), { ...rows[0], id: "x1", name: "上海张江集成电路设计与知识产权服务科技发展有限公司", founders: "Bartholomew-Alexander Featherstonehaugh-Cholmondeley" }].map((one) => ({ ...one, cohort: null }));
      fake.answer("list_startups", (/** @type {any} */ { query }) => (query.cohortless ? { rows: outside, total: outside.length, next: null } : { rows: query.text ? [] : rows, total: rows.length, next: null }));
      fake.emit("changed", { op: "o9", kind: "save_startup", touched: [{ table: "startup", ids: null }] });
    });
    await page.getByRole("button", { name: /一起加入期次|Enrol them together/ }).click();
    await page.locator("dialog .list").waitFor();
  },
  none: async (page) => {
    await page.keyboard.press("Escape");
    await page.locator(".shapes button").first().click();
    await page.keyboard.press("/");
    await page.keyboard.type("zzz");
    await page.locator(".over .empty").waitFor();
  },
};
