/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  me: async (page) => { await page.getByRole("button", { name: /换人|Somebody else/ }).click(); await page.locator("li button").first().waitFor(); },
  exported: async (page) => { await page.getByRole("button", { name: /导出到空文件夹|Export into an empty/ }).click(); await page.locator(".done").waitFor(); },
  checked: async (page) => { await page.getByRole("button", { name: /开始检查|Check now/ }).click(); await page.locator(".good").waitFor(); },
  ownField: async (page) => { await page.getByRole("button", { name: /增加字段|Add a field/ }).click(); await page.locator("dialog option").nth(2).waitFor({ state: "attached" }); },
  ownFields: async (page) => { await page.locator("dialog button[type=submit]").click(); await page.locator("[data-part=fields] li").waitFor(); },
};
