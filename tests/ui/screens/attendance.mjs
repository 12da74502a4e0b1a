/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  marked: async (page) => { await page.locator("tbody tr.here").waitFor(); for (const key of "1121113141") await page.keyboard.press(key); await page.locator(".toast").waitFor(); },
  remark: async (page) => { await page.keyboard.type("late train"); },
};
