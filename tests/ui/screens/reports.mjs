/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  preview: async (page) => { await page.locator(".purpose select").selectOption("invitations"); await page.locator(".scroll td").first().waitFor(); },
  naming: async (page) => { await page.getByRole("button", { name: /保存报表|Save report/ }).click(); await page.locator("dialog input").waitFor(); await page.keyboard.type("年会邀请名单：苏州与上海的校友，九十天没有联系过的，请会务组先看一遍"); },
  // Esc would ask about what was typed.
  full: async (page) => { await page.locator("dialog input").fill(""); await page.keyboard.press("Escape"); await page.getByText(/完整显示号码与地址，|Numbers and addresses in full,/).click(); await page.locator("dialog").waitFor(); },
  exported: async (page) => { await page.keyboard.press("Escape"); await page.getByRole("button", { name: /^导出$|^Export$/ }).click(); await page.locator(".hash").waitFor(); },
  locked: async (page) => { await page.getByText(/打开文件需要密码|A password is needed/).click(); },
  printed: async (page) => { await page.getByText("PDF", { exact: true }).click(); await page.getByText(/不分组|No groups/).waitFor(); },
  labels: async (page) => { await page.getByText(/信封标签|Labels/).click(); await page.getByText(/14 枚|14 labels/).waitFor(); },
  cohort: async (page) => { await page.getByRole("tab").nth(1).click(); await page.locator(".paper").first().waitFor(); },
  log: async (page) => { await page.getByRole("tab").nth(2).click(); await page.locator("tbody td").first().waitFor(); },
  recalls: async (page) => { await page.getByRole("tab").nth(3).click(); await page.locator("li .file").first().waitFor(); },
};
