/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  entered: async (page) => { await page.locator("[data-stop]").nth(5).focus(); await page.keyboard.press("4"); await page.locator("[data-row='5'] .chosen").waitFor(); await page.keyboard.press("ArrowUp"); await page.keyboard.press("Enter"); await page.locator("li input").fill("约的时间总能到，讲得很细。"); },
  round: async (page) => { await page.keyboard.press("Enter"); await page.locator("li input").waitFor({ state: "detached" }); await page.keyboard.press("n"); await page.locator("dialog").waitFor(); },
};
