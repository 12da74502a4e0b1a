/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  checked: async (page) => { await page.getByRole("button", { name: /开始检查|Check now/ }).click(); await page.locator(".good").waitFor(); },
};
