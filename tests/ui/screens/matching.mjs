/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  opened: async (page) => {
    await page.locator("[data-stop]").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-choice]").first().waitFor();
  },
  changed: async (page) => { await page.keyboard.press("2"); await page.locator(".pinned").first().waitFor(); await page.locator("[data-choice]").first().waitFor(); },
};
