/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  open: async (page) => {
    await page.getByRole("combobox").first().fill("yl");
    await page.locator("[role=option]").nth(1).waitFor();
  },
  templates: async (page) => {
    await page.keyboard.press("Enter");
    await page.keyboard.press("Alt+2");
    await page.locator("textarea").fill("");
    await page.locator("textarea").press("/");
    await page.locator("[role=option]").first().waitFor();
  },
  follow: async (page) => {
    await page.keyboard.press("Enter");
    await page.keyboard.type("样机测试推迟一周，等待[第三方检测报告](https://files.example.com/report?of=2026&cohort=4)，见[公告](https://例子.测试/通知)。");
    await page.locator(".follow label").nth(3).click();
  },
  saved: async (page) => {
    await page.locator("textarea").press("Control+Enter");
    await page.locator(".toast").waitFor();
  },
  link: async (page) => {
    await page.getByRole("link", { name: "第三方检测报告" }).focus();
    await page.locator(".address").waitFor();
  },
  address: async (page) => {
    await page.getByRole("link", { name: "公告" }).click();
    await page.locator(".address").waitFor();
  },
  question: async (page) => {
    await page.locator("[data-popover-content] button").nth(1).click();
    await page.locator("dialog[open]").waitFor();
  },
  unasked: async (page) => {
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
  },
  nobody: async (page) => {
    await page.getByRole("combobox").first().fill("没有这家");
    await page.locator("textarea").first().fill("样机");
    await page.locator("textarea").first().press("Control+Enter");
    await page.getByRole("alert").waitFor();
  },
  edit: async (page) => {
    await page.locator("article .author .opener").first().click();
    await page.getByRole("menuitem").first().click();
    await page.locator("article textarea").waitFor();
  },
};
