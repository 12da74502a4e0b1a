/** @typedef {import("playwright-core").Page} Page */
// From the file to the end by the keyboard alone.
/** @param {Page} page @param {number} row */
const intoRow = async (page, row) => { await page.locator(`[data-row="${row}"]`).waitFor(); await page.locator(`[data-row="${row}"]`).focus(); };
const ON = "Control+Enter";

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  earlier: async (page) => { await page.locator("ol .file").last().scrollIntoViewIfNeeded(); await page.getByRole("button", { name: /^(更早的导入|Earlier)$/ }).click(); await page.locator("ol .file", { hasText: "校友名单 2024.csv" }).scrollIntoViewIfNeeded(); },
  earlierOpened: async (page) => { await page.locator("ol .file").first().click(); await page.locator("dialog thead").waitFor(); },
  earlierUndo: async (page) => { await page.locator("dialog .foot").getByRole("button", { name: /撤销这次导入|Undo this import/ }).click(); await page.locator("dialog .stay").waitFor(); },
  dragged: async (page) => { await page.keyboard.press("Escape"); await page.keyboard.press("Escape"); await page.evaluate(() => /** @type {any} */ (window).__MIAOPU_FAKE__.emit("dragged", true)); await page.locator(".drop").waitFor(); },
  takenBefore: async (page) => {
    await page.evaluate(async () => {
      const fake = /** @type {any} */ (window).__MIAOPU_FAKE__;
      fake.emit("dragged", false);
      const ask = fake.invoke;
      const { import: held } = await ask("load_import", { op: "i3" });
      // Of the next file, and of no other.
      fake.invoke = async (/** @type {string} */ command, /** @type {any} */ args) => {
        if (command !== "inspect_file") return ask(command, args);
        fake.invoke = ask;
        return { ...(await ask(command, args)), takenBefore: held };
      };
    });
    await page.getByRole("button", { name: /选择文件|Choose a file/ }).click();
    await page.locator(".before").waitFor();
  },
  paste: async (page) => { await page.getByRole("button", { name: /^(上一步|Back)$/ }).click(); await page.getByRole("button", { name: /粘贴表格|Paste a range/ }).click(); await page.locator("dialog textarea").waitFor(); },
  bare: async (page) => {
    await page.locator("dialog textarea").fill("陈思远\t鹿鸣生物\t13800000001");
    await page.locator("dialog button[type=submit]").click();
    await page.locator(".sheet-top").waitFor();
  },
  bareColumns: async (page) => { await page.keyboard.press(ON); await page.locator("tbody .field").first().waitFor(); },
  again: async (page) => { await page.getByRole("button", { name: /^(上一步|Back)$/ }).click(); await page.getByRole("button", { name: /^(上一步|Back)$/ }).click(); await page.getByRole("button", { name: /粘贴表格|Paste a range/ }).click(); await page.locator("dialog textarea").waitFor(); },
  nothing: async (page) => {
    await page.keyboard.press("Escape");
    await page.evaluate(() => window.dispatchEvent(new ClipboardEvent("paste", { clipboardData: new DataTransfer(), bubbles: true })));
    await page.locator(".failure").waitFor();
  },
  // A form that lies on its side, and two tables in one sheet.
  lying: async (page) => { await page.evaluate(() => /** @type {any} */ (window).__MIAOPU_FAKE__.emit("dropped", { paths: ["/home/lin/报名表.xlsx"] })); await page.locator(".sheet-top").nth(2).waitFor(); },
  lyingColumns: async (page) => { await page.keyboard.press(ON); await page.locator("tbody .field").first().waitFor(); },
  start: async (page) => { for (const _ of [2, 1]) await page.getByRole("button", { name: /^(上一步|Back)$/ }).click(); await page.locator(".zone").waitFor(); },
  sheets: async (page) => { await page.getByRole("button", { name: /选择文件|Choose a file/ }).focus(); await page.keyboard.press("Enter"); await page.locator(".sheet-top").first().waitFor(); },
  header: async (page) => { await page.locator('.sheet-top [aria-pressed="true"]').first().focus(); await page.keyboard.press("ArrowUp"); await page.keyboard.press("Enter"); await page.locator('[data-top="2"].header').waitFor(); },
  headerBack: async (page) => { await page.locator('.sheet-top [data-top="3"]').first().click(); await page.locator('[data-top="3"].header').waitFor(); await page.locator('.sheet-top').first().scrollIntoViewIfNeeded(); },
  unread: async (page) => { await page.getByRole("button", { name: /指出表头|Point at its header/ }).focus(); await page.keyboard.press("Enter"); await page.locator(".unread .sheet-top").scrollIntoViewIfNeeded(); },
  columns: async (page) => { await page.keyboard.press(ON); await page.locator("tbody .field").first().waitFor(); },
  asked: async (page) => { await page.getByRole("button", { name: /列待确认|to check/ }).first().focus(); await page.keyboard.press("Enter"); await page.locator(".question button:focus").waitFor(); },
  cleared: async (page) => { await page.locator(".cohort input").first().fill(""); await page.locator(".cohort input").first().focus(); },
  constant: async (page) => { await page.getByRole("button", { name: /添加一项|Add a field/ }).first().focus(); await page.keyboard.press("Enter"); await page.keyboard.press("Tab"); await page.keyboard.type("苏州"); },
  consent: async (page) => { await page.locator(".grid select").nth(1).selectOption("given"); await page.locator(".grid select").nth(1).scrollIntoViewIfNeeded(); },
  check: async (page) => { await page.keyboard.press(ON); await intoRow(page, 0); },
  decide: async (page) => { await page.keyboard.press("Enter"); await page.locator(".editor input").first().waitFor(); },
  decided: async (page) => { await page.keyboard.press("Escape"); await page.keyboard.press("s"); await page.locator(".over p").waitFor(); },
  refused: async (page) => { await page.getByRole("radio", { name: /^(不导入|Left out)/ }).focus(); await page.keyboard.press("Space"); await intoRow(page, 0); await page.keyboard.press("Enter"); await page.locator(".editor input").first().waitFor(); },
  mended: async (page) => { await page.keyboard.type("云岭科技"); await page.keyboard.press("Enter"); await page.locator(".editor [role=status]", { hasText: /新增|New/ }).waitFor(); },
  all: async (page) => { await page.keyboard.press("Escape"); await page.getByRole("radio", { name: /^(全部|All)/ }).focus(); await page.keyboard.press("Space"); await intoRow(page, 6); },
  done: async (page) => { await page.keyboard.press(ON); await page.locator("p.done").waitFor(); },
};
