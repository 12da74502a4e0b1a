/** @typedef {import("playwright-core").Page} Page */
/** @param {Page} page */
const erase = async (page) => { await page.locator("aside").getByRole("button", { name: /^(更多|More)$/ }).click(); await page.getByRole("menuitem", { name: /彻底删除|Erase for good/ }).click(); await page.locator("dialog form").waitFor(); };
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  panel: async (page) => { await page.keyboard.press("/"); await page.keyboard.press("ArrowDown"); await page.keyboard.press("ArrowDown"); await page.keyboard.press("Enter"); await page.locator("aside h2").waitFor(); },
  erase,
  handedOut: async (page) => { await page.getByRole("button", { name: /^取消$|^Cancel$/ }).click(); await page.locator("aside li .file").first().scrollIntoViewIfNeeded(); },
  recall: async (page) => {
    await page.locator("aside li").filter({ hasText: /活动邀请|Event invitations/ }).first().getByRole("button").click();
    await page.getByRole("menuitem").nth(1).click();
    await page.locator("dialog button[type=submit]").click();
    await page.locator("dialog li .file").first().waitFor();
  },
  interaction: async (page) => { await page.keyboard.press("Escape"); await page.locator("aside").getByRole("button", { name: /记一次联系|Log an interaction/ }).click(); await page.locator("aside form").waitFor(); },
  consent: async (page) => {
    await page.keyboard.press("Escape");
    await page.locator("aside li").filter({ hasText: /宣传报道|Publicity/ }).getByRole("button").click();
    await page.getByRole("menuitem").first().click();
    await page.locator("dialog").waitFor();
  },
  none: async (page) => { await page.keyboard.press("Escape"); await page.keyboard.press("Escape"); await page.keyboard.press("/"); await page.keyboard.type("查无此人"); await page.locator(".empty").waitFor(); },
  receipt: async (page) => {
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await page.locator('[data-row="1"]').click();
    await page.keyboard.press("Enter");
    await page.locator("aside h2").waitFor();
    await erase(page);
    const name = page.locator("dialog input");
    await name.fill((await name.getAttribute("placeholder")) ?? "");
    await page.locator("dialog button[type=submit]").click();
    await page.locator("dialog p[role=status]").waitFor();
  },
};
