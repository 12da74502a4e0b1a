/** @typedef {import("playwright-core").Page} Page */
/** @param {Page} page @param {RegExp} name */
const press = (page, name) => page.getByRole("button", { name }).last().click();

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  sheets: async (page) => { await press(page, /选择文件|Choose a file/); await page.locator(".sample").first().waitFor(); },
  columns: async (page) => { await press(page, /下一步|^Next/); await page.locator("tbody .field").first().waitFor(); },
  consent: async (page) => { await page.locator(".grid select").nth(1).selectOption("given"); await page.locator(".grid").scrollIntoViewIfNeeded(); },
  check: async (page) => { await press(page, /^核对|^Check/); await page.getByRole("tab").first().waitFor(); },
  refused: async (page) => { await page.getByRole("tab").nth(1).click(); },
  done: async (page) => { await press(page, /^导入$|^Import$/); await page.locator("p.done").waitFor(); },
};
