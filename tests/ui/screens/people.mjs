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
  ownFields: async (page) => {
    await page.keyboard.press("Escape");
    await page.evaluate(async () => {
      const fake = /** @type {any} */ (window).__MIAOPU_FAKE__;
      /** @type {[string, string, string | null, string | null][]} */
      const held = [["爱好", "text", "登山、围棋", "登山、围棋"], ["入会日", "day", "2019-03-01", "2019-03-01"], ["愿演讲", "flag", "看情况", null], ["推荐人数", "number", null, null]];
      const own = held.map(([label, kind, value, read], at) => ({ field: `o${at + 1}`, label, kind, value, read }));
      fake.answer("load_person", async (/** @type {any} */ args) => ({ ...(await fake.play("load_person", args)), own, keptCells: [{ label: "籍贯", value: "江苏苏州" }, { label: "备用联系方式（紧急）", value: "0571-55501234 李秘书转" }] }));
      for (const { label, kind } of own) await fake.ask("save_own_field", { draft: { noun: "people", label, kind } });
    });
    await page.keyboard.press("/");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator("aside .quiet").nth(3).scrollIntoViewIfNeeded();
    await page.locator("aside dl .icon-button").last().scrollIntoViewIfNeeded();
  },
  madeField: async (page) => { await page.locator("aside dl .icon-button").first().click(); await page.locator("dialog").waitFor(); },
};
