/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  book: async (page) => { await page.locator(".slot").first().click(); await page.locator("dialog select").waitFor(); },
  cancel: async (page) => {
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.locator("[data-hour] .opener").nth(1).click();
    await page.getByRole("menuitem").last().click();
    await page.locator("dialog").waitFor();
  },
};
