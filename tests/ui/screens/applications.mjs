/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  opened: async (page) => {
    await page.locator("[data-stop]").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".panel .sum").first().waitFor();
  },
  scoring: async (page) => {
    await page.keyboard.press("s");
    await page.locator(".panel form input").first().waitFor();
  },
  setup: async (page) => {
    await page.keyboard.press("Escape");
    await page.locator("#content").focus();
    await page.keyboard.press("c");
    await page.locator("dialog .line:not(.heads)").first().waitFor();
  },
};
