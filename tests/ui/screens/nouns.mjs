/** @typedef {import("playwright-core").Page} Page */
/** @param {Page} page @param {...string} keys */
const press = async (page, ...keys) => { for (const key of keys) await page.keyboard.press(key); };
/** @param {Page} page @param {string} text as from the clipboard of a spreadsheet */
const paste = (page, text) => page.evaluate((text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}, text);

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  form: async (page) => { await page.locator(".tools button.primary").click(); await page.locator("dialog form").waitFor(); },
  refused: async (page) => { await page.locator("dialog button.primary").click(); await page.locator("dialog .error").first().waitFor(); },
  panel: async (page) => { await press(page, "Escape"); await page.locator('[data-row="3"]').click(); await press(page, "Enter"); await page.locator("aside fieldset").waitFor(); },
  selected: async (page) => {
    await press(page, "Escape");
    await page.locator('[data-row="1"]').click();
    await press(page, "Space", "ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.locator("[role=toolbar]").waitFor();
  },
  bulk: async (page) => {
    await page.getByRole("button", { name: /改一项|Change a field/ }).click();
    await page.getByLabel(/^哪一项$|^Field$/).selectOption("letUntil");
    await page.locator("dialog .day").waitFor();
  },
  cells: async (page) => {
    await press(page, "Escape");
    await page.locator('[data-row="3"]').focus(); await press(page, "Escape", "ArrowRight", "ArrowRight", "ArrowRight", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight"); await page.locator(".covered").nth(5).waitFor(); },
  edited: async (page) => { await press(page, "Escape", "F2"); await page.keyboard.type("面议"); await press(page, "Enter"); await page.locator("[role=gridcell] [role=alert]").waitFor(); },
  misfits: async (page) => {
    await page.keyboard.press("Control+A");
    await page.keyboard.type("1");
    await press(page, "Enter");
    await page.locator(".toast").waitFor();
    await press(page, "Control+End", "ArrowLeft");
    await paste(page, "4\t1200\t明天\n三层\t面议\t2026-13-40");
    await page.locator("dialog table").waitFor();
  },
  views: async (page) => {
    await press(page, "Escape", "Escape");
    await page.getByLabel(/^状态$|^State$/).selectOption("let");
    await page.locator(".narrowed").waitFor();
    await page.getByRole("button", { name: /^视图$|^Saved views$/ }).click();
    await page.getByRole("menuitem").last().click();
    await page.locator("dialog input").fill("年底前要收回的柜子");
    await page.keyboard.press("Enter");
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^视图$|^Saved views$/ }).click();
    await page.getByRole("menuitem").nth(1).waitFor();
  },
  none: async (page) => {
    await press(page, "Escape", "Control+Shift+L", "/");
    await page.keyboard.type("zzz");
    await page.locator(".over .empty").waitFor();
  },
  empty: async (page) => {
    await press(page, "Escape");
    await page.evaluate(() => {
      const fake = /** @type {any} */ (window).__MIAOPU_FAKE__;
      fake.answer("list_records", () => ({ rows: [], total: 0, next: null }));
      fake.emit("changed", { op: "o9", kind: "remove_records", touched: [{ table: "locker", ids: null }] });
    });
    await page.locator(".over .empty button.primary").waitFor();
  },
};
