/** @typedef {import("playwright-core").Page} Page */
const NONE = { present: 0, late: 0, absent: 0, leave: 0 };
const BARE = { startups: 0, openItems: 0, overdueItems: 0, notesInAll: 0, notesThisWeek: 0, notesLastWeek: 0, attended: { count: NONE, due: 0 }, attendance: [], notes: [], sessions: [], attention: [], heardOf: 0 };
const UNDATED = { startsOn: null, endsOn: null, demoDay: null };
/** Lets the overview know something else. @param {Page} page @param {Record<string, unknown>} said */
const know = async (page, { cohort, ...said }) => {
  await page.evaluate(async ([said, cohort]) => {
    const fake = /** @type {any} */ (window).__MIAOPU_FAKE__;
    const known = await fake.ask("overview", {});
    fake.answer("overview", () => ({ ...known, ...said, cohort: { ...known.cohort, ...cohort } }));
    fake.answer("list_open_items", () => []);
    fake.emit("changed", { op: "o9", kind: "save_cohort", touched: ["cohort", "note"].map((table) => ({ table, ids: null })) });
  }, /** @type {const} */ ([said, cohort]));
  await page.getByText(/^(还没有数据|No data yet)$/).first().waitFor();
};
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
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
  log: async (page) => {
    await page.locator("li button.button").first().click();
    await page.locator(".about").waitFor();
  },
};
