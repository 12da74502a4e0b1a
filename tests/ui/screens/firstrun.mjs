/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  refused: async (page) => {
    await page.locator("button.way").first().click();
    await page.locator("[role=alert]").first().waitFor();
  },
};
