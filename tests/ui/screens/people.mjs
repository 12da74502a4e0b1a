/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  alike: async (page) => { await page.keyboard.press("/"); await page.keyboard.type("何明远"); await page.locator('[data-row="0"]').getByText("何明远").waitFor(); await page.keyboard.press("ArrowDown"); await page.keyboard.press("Enter"); await page.locator("aside .alike").waitFor(); },
  compare: async (page) => { await page.locator("aside .alike button").click(); await page.locator(".place", { hasText: "/ 1" }).waitFor(); await page.locator("tbody tr.here").waitFor(); },
  backToPeople: async (page) => { await page.keyboard.press("Control+BracketLeft"); await page.locator("main [data-row]").first().waitFor(); },
  mentors: async (page) => { await page.keyboard.press("Control+Shift+L"); await page.locator("label.chip").nth(2).click(); await page.locator('[data-row="3"] .load').waitFor(); },
  panel: async (page) => { await page.keyboard.press("/"); await page.keyboard.press("ArrowDown"); await page.keyboard.press("Enter"); await page.locator("aside h2").waitFor(); },
  selected: async (page) => {
    await page.keyboard.press("Escape");
    await page.locator('[data-row="2"]').click();
    for (const keys of ["Space", "Shift+ArrowDown", "Shift+ArrowDown"]) await page.keyboard.press(keys);
    await page.locator("[role=toolbar]").waitFor();
  },
  edited: async (page) => {
    for (const keys of ["Escape", "ArrowRight", "F2"]) await page.keyboard.press(keys);
    await page.locator("[role=gridcell] input").waitFor();
    await page.keyboard.type(" ");
    await page.keyboard.press("Enter");
    await page.locator("[role=gridcell] [role=alert]").waitFor();
  },
  dialog: async (page) => { await page.keyboard.type("曾超"); await page.keyboard.press("Escape"); await page.getByRole("button", { name: /不保存，关闭|Close without saving/ }).click(); await page.getByRole("button", { name: /新建导师|New mentor/ }).click(); await page.locator("dialog").waitFor(); await page.keyboard.press("Enter"); await page.locator("dialog .error").first().waitFor(); },
};
