/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  season: async (page) => { await page.getByRole("button", { name: /全期|Season/ }).click(); await page.getByRole("gridcell").first().waitFor(); await page.locator("td[tabindex='0']").focus(); },
  session: async (page) => { await page.keyboard.press("Enter"); await page.locator("tbody tr.here").waitFor(); },
  meeting: async (page) => { await page.getByRole("button", { name: /导入参会名单|Import list/ }).click(); await page.locator("dialog tbody td").first().waitFor(); },
  candidates: async (page) => { await page.locator("dialog td.who input").first().click(); await page.getByRole("option").first().waitFor(); },
  closed: async (page) => { await page.keyboard.press("Escape"); await page.keyboard.press("Escape"); await page.locator("dialog").waitFor({ state: "detached" }); await page.locator("tbody input").first().focus(); },
  marked: async (page) => { await page.locator("tbody tr.here").waitFor(); for (const key of "1121113141") await page.keyboard.press(key); await page.locator(".toast").waitFor(); },
  discard: async (page) => { await page.keyboard.press("Enter"); await page.keyboard.type("ill"); await page.keyboard.press("Escape"); await page.locator("dialog").waitFor(); },
  kept: async (page) => { await page.keyboard.press("Escape"); await page.locator("dialog").waitFor({ state: "detached" }); await page.keyboard.press("Enter"); },
  remark: async (page) => { await page.keyboard.type("late train"); },
};
