/** @typedef {import("playwright-core").Page} Page */
/** @param {Page} page */
const closed = async (page) => { await page.keyboard.press("Escape"); await page.locator("dialog").waitFor({ state: "detached" }); };
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  typed: async (page) => { await page.locator('[data-cell="2 6"]').focus(); await page.keyboard.type("12"); await page.locator("td input").waitFor(); },
  money: async (page) => { await page.keyboard.press("Escape"); await page.locator(".figure select").selectOption("cash"); await page.locator("tfoot td.strong").first().waitFor(); },
  form: async (page) => { await page.locator('[data-cell="3 -1"]').focus(); await page.keyboard.press("Enter"); await page.locator("dialog").waitFor(); },
  figures: async (page) => { await closed(page); await page.locator(".tools .icon-button").click(); await page.locator("dialog fieldset").first().waitFor(); },
  table: async (page) => { await closed(page); await page.locator("figure .toggle").click(); await page.locator("figure table").waitFor(); },
};
