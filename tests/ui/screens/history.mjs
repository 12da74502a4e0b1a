/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  undo: async (page) => { await page.locator("main ol li button").nth(3).click(); await page.locator("dialog ul").waitFor(); },
};
