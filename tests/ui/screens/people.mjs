/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  mentors: async (page) => { await page.locator("label.chip").nth(2).click(); await page.locator('[data-row="3"] .load').waitFor(); },
  panel: async (page) => { await page.keyboard.press("/"); await page.keyboard.press("ArrowDown"); await page.keyboard.press("Enter"); await page.locator("aside h2").waitFor(); },
  dialog: async (page) => { await page.keyboard.press("Escape"); await page.getByRole("button", { name: /新建导师|New mentor/ }).click(); await page.locator("dialog").waitFor(); await page.keyboard.press("Enter"); await page.locator("dialog .error").first().waitFor(); },
};
