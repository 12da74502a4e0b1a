/** @typedef {import("playwright-core").Page} Page */
const NONE = { present: 0, late: 0, absent: 0, leave: 0 };
const BARE = { startups: 0, openItems: 0, overdueItems: 0, notesInAll: 0, notesThisWeek: 0, notesLastWeek: 0, attended: { count: NONE, due: 0 }, attendance: [], notes: [], sessions: [], attention: [], changes: null, milestones: { count: 0, done: 0, overdue: 0, dueThisWeek: 0, weight: 0, weightDone: 0, weeks: [] }, heardOf: 0 };
const UNDATED = { startsOn: null, endsOn: null, demoDay: null };
/** Lets the overview know something else. @param {Page} page @param {Record<string, unknown>} said */
const know = async (page, { cohort, ...said }) => {
  await page.evaluate(async ([said, cohort]) => {
    const fake = /** @type {any} */ (window).__MIAOPU_FAKE__;
    const known = await fake.ask("overview", {});
    fake.answer("overview", () => ({ ...known, ...said, cohort: { ...known.cohort, ...cohort } }));
    fake.answer("list_action_items", () => []);
    fake.emit("changed", { op: "o9", kind: "save_cohort", touched: ["cohort", "note"].map((table) => ({ table, ids: null })) });
  }, /** @type {const} */ ([said, cohort]));
  await page.getByText(/^(还没有数据|No data yet)$/).first().waitFor();
};
/** Writes of the review that were not recorded: they are answered, and change nothing. @param {Page} page */
const takes = (page) => page.evaluate(() => {
  const fake = /** @type {any} */ (window).__MIAOPU_FAKE__;
  for (const command of ["log_note", "settle_action_item"]) fake.answer(command, () => ({ value: null, op: `o-${fake.calls.length}` }));
});
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  attention: async (page) => {
    await page.getByRole("button", { name: /本周新增|This week:/ }).click();
    await page.locator(".lists").waitFor();
  },
  snooze: async (page) => {
    await page.getByRole("button", { name: /本周新增|This week:/ }).click();
    await page.locator("li .name").first().focus();
    await page.keyboard.press("s");
    await page.locator("dialog form").waitFor();
  },
  refused: async (page) => {
    await page.evaluate(() => /** @type {any} */ (window).__MIAOPU_FAKE__.answer("snooze", () => { throw { code: "reason_needed", args: {}, field: "why" }; }));
    await page.keyboard.press("Enter");
    await page.locator("dialog .error").waitFor();
  },
  asleep: async (page) => {
    await page.evaluate(() => { const fake = /** @type {any} */ (window).__MIAOPU_FAKE__; fake.answer("snooze", (/** @type {any} */ args) => fake.play("snooze", args)); });
    await page.locator("dialog input").first().fill("等客户月底回复");
    await page.keyboard.press("Enter");
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.locator(".fold").click();
    await page.getByRole("button", { name: /^恢复提醒|^Wake:/ }).waitFor();
  },
  review: async (page) => {
    await page.keyboard.press("Escape");
    await page.reload();
    await page.locator("li .name").first().waitFor();
    await takes(page);
    await page.keyboard.press("w");
    await page.locator(".numbers table").waitFor();
  },
  health: async (page) => {
    await page.keyboard.press("2");
    await page.locator("form .chips").waitFor();
    await page.keyboard.type("客户回款慢，团队在裁员");
  },
  note: async (page) => {
    await page.keyboard.press("Enter");
    await page.locator("form .chips").waitFor({ state: "detached" });
    await page.keyboard.press("ArrowRight");
    await page.getByText(/第 2 \/|^2 of/).waitFor();
    await page.keyboard.press("n");
    await page.locator("textarea").waitFor();
    await page.keyboard.type("下周三前给出新的股权方案");
  },
  account: async (page) => {
    await page.keyboard.press("Control+Enter");
    await page.locator("textarea").waitFor({ state: "detached" });
    await page.keyboard.press("ArrowRight");
    await page.getByText(/第 3 \/|^3 of/).waitFor();
    await page.locator("[role=status] + *").first().waitFor();
    await page.keyboard.press("d");
    await page.getByRole("button", { name: /^结束$|^End$/ }).click();
    await page.getByRole("button", { name: /复制小结|Copy summary/ }).waitFor();
  },
  back: async (page) => { await page.keyboard.press("Escape"); await page.reload(); await page.locator("li .name").first().waitFor(); },
  table: async (page) => {
    await page.locator("figure .toggle").first().click();
    await page.locator("figure table").waitFor();
  },
  settled: async (page) => {
    await page.locator("li input[type=checkbox]").first().click();
    await page.locator(".toast").waitFor();
  },
  glossary: async (page) => {
    await page.keyboard.press("F1");
    await page.getByRole("tab", { name: /词汇表|Glossary/ }).click();
    await page.locator("dialog dl").waitFor();
  },
  unheard: async (page) => {
    await page.keyboard.press("Escape");
    await know(page, { attention: [], watched: "nothing", heardOf: 0, notesInAll: 0, notesThisWeek: 0, notesLastWeek: 0, openItems: 0, overdueItems: 0, attended: { count: { ...NONE, present: 7 }, due: 600 }, cohort: { lacks: [] } });
  },
  empty: (page) => know(page, { ...BARE, watched: "nobody", week: null, weeks: null, weeksLeft: null, cohort: { ...UNDATED, name: "第 5 期", startups: 0, capacity: null, lacks: ["startups", "dates", "sessions"] } }),
  restored: async (page) => { await page.reload(); await page.locator("[data-screen=overview]").click(); await page.locator("li button.button").first().waitFor(); },
  mentor: async (page) => {
    await page.evaluate(async () => {
      const fake = /** @type {any} */ (window).__MIAOPU_FAKE__;
      const known = await fake.ask("my_list", { query: {} });
      fake.answer("my_list", () => ({ ...known, isMentor: true }));
      fake.emit("changed", { op: "o9", kind: "save_action_item", touched: [{ table: "action_item", ids: null }] });
    });
    await page.locator(".mine li").first().waitFor();
    await page.locator("#content").evaluate((content) => content.scrollTo(0, 0));
  },
  log: async (page) => {
    await page.locator("li button.button").first().click();
    await page.locator(".about").waitFor();
  },
};
