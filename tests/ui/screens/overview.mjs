/** @typedef {import("playwright-core").Page} Page */
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
  log: async (page) => {
    await page.locator("li button.button").first().click();
    await page.locator(".about").waitFor();
  },
};
