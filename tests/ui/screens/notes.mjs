/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  open: async (page) => {
    await page.getByRole("combobox").first().fill("yl");
    await page.getByRole("option").nth(1).waitFor();
  },
  templates: async (page) => {
    await page.keyboard.press("Enter");
    await page.keyboard.press("Alt+2");
    await page.locator("textarea").fill("");
    await page.locator("textarea").press("/");
    await page.getByRole("option").first().waitFor();
  },
  follow: async (page) => {
    await page.keyboard.press("Enter");
    await page.keyboard.type("样机测试推迟一周，等待第三方检测报告。");
    await page.locator(".follow label").nth(3).click();
  },
  saved: async (page) => {
    await page.locator("textarea").press("Control+Enter");
    await page.locator(".toast").waitFor();
  },
  nobody: async (page) => {
    await page.getByRole("combobox").first().fill("没有这家");
    await page.locator("textarea").first().fill("样机");
    await page.locator("textarea").first().press("Control+Enter");
    await page.getByRole("alert").waitFor();
  },
  edit: async (page) => {
    await page.locator("article .author button").first().click();
    await page.getByRole("menuitem").first().click();
    await page.locator("article textarea").waitFor();
  },
};
