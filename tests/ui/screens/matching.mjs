/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  opened: async (page) => {
    await page.locator("[data-stop]").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-choice]").first().waitFor();
  },
  changed: async (page) => { await page.keyboard.press("2"); await page.locator(".pinned").first().waitFor(); await page.locator("[data-choice]").first().waitFor(); },
  // Beside the match stand the rounds of feedback.
  rounds: async (page) => { await page.locator(".links .link").nth(2).click(); await page.locator(".lines [data-stop]").nth(5).waitFor(); },
  entered: async (page) => { await page.locator("[data-stop]").nth(5).focus(); await page.keyboard.press("4"); await page.locator("[data-row='5'] .chosen").waitFor(); await page.keyboard.press("ArrowUp"); await page.keyboard.press("Enter"); await page.locator("li input").fill("约的时间总能到，讲得很细。"); },
  round: async (page) => { await page.keyboard.press("Enter"); await page.locator("li input").waitFor({ state: "detached" }); await page.keyboard.press("n"); await page.locator("dialog").waitFor(); },
};
