/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  threshold: async (page) => {
    const percent = page.getByLabel(/^近四次到场低于$|^Of the last four/);
    await percent.fill("140");
    await percent.blur();
    await page.locator("[data-part=thresholds] .error").waitFor();
    await page.locator("[data-part=thresholds]").scrollIntoViewIfNeeded();
  },
  me: async (page) => { await page.getByRole("button", { name: /换人|Somebody else/ }).click(); await page.locator("li button").first().waitFor(); },
  exported: async (page) => { await page.getByRole("button", { name: /导出到空文件夹|Export into an empty/ }).click(); await page.locator(".done").waitFor(); },
  checked: async (page) => { await page.getByRole("button", { name: /开始检查|Check now/ }).click(); await page.locator(".good").waitFor(); },
  ownField: async (page) => { await page.getByRole("button", { name: /增加字段|Add a field/ }).click(); await page.locator("dialog option").nth(2).waitFor({ state: "attached" }); },
  ownFields: async (page) => { await page.locator("dialog button[type=submit]").click(); await page.locator("[data-part=fields] li").waitFor(); },
};
