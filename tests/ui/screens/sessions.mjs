/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  dialog: async (page) => { await page.locator("[data-session] .title button").nth(3).click(); await page.locator("dialog").waitFor(); },
  refused: async (page) => { await page.locator("dialog input").first().fill(""); await page.keyboard.press("Enter"); await page.locator("dialog .error").waitFor(); },
  // The title was changed: Esc asks first.
  discarded: async (page) => { await page.keyboard.press("Escape"); await page.getByRole("button", { name: /不保存，关闭|Close without saving/ }).click(); await page.locator("dialog").waitFor({ state: "detached" }); },
  none: async (page) => { await page.keyboard.press("/"); await page.keyboard.type("没有"); await page.locator(".empty").waitFor(); },
};
