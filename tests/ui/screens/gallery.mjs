/** @typedef {import("playwright-core").Page} Page */
/** @param {Page} page @param {string} name */
const tab = (page, name) => page.getByRole("tab", { name }).click();

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  combo: async (page) => { await tab(page, "Fields"); await page.getByRole("combobox").first().fill("yl"); await page.locator("[role=option]").first().waitFor(); },
  calendar: async (page) => { await page.keyboard.press("Escape"); await page.locator(".day button").click(); await page.locator("[data-calendar-day]").first().waitFor(); },
  menu: async (page) => { await page.keyboard.press("Escape"); await page.getByRole("button", { name: "More" }).click(); await page.getByRole("menuitem").first().waitFor(); },
  toast: async (page) => { await page.keyboard.press("End"); await page.keyboard.press("Enter"); await page.locator(".toast").waitFor(); },
  dialog: async (page) => { await page.getByRole("button", { name: "Dialog" }).click(); await page.locator("dialog").waitFor(); },
  "dialog-calendar": async (page) => { await page.locator("dialog .day button").click(); await page.locator("dialog [data-calendar-day]").first().waitFor(); },
  panel: async (page) => { await page.keyboard.press("Escape"); await page.keyboard.press("Escape"); await page.getByRole("button", { name: "Panel" }).click(); await page.locator("aside").waitFor(); },
  charts: async (page) => { await page.keyboard.press("Escape"); await tab(page, "Charts"); },
  table: async (page) => { await tab(page, "Table"); await page.keyboard.press("/"); await page.keyboard.press("ArrowDown"); await page.keyboard.press("ArrowDown"); },
  "table-end": async (page) => { await page.keyboard.press("End"); await page.locator('[data-row="99999"] .avatar').waitFor(); },
  board: async (page) => { await tab(page, "Board"); await page.locator("[data-card]").first().focus(); await page.keyboard.press("Space"); await page.keyboard.press("ArrowRight"); },
  "board-dragged": async (page) => {
    await page.keyboard.press("Escape");
    await page.locator('[data-card="3"] p').first().hover();
    await page.mouse.down();
    await page.locator('[data-column="graduated"]').hover();
    await page.locator(".ghost").waitFor();
    await page.mouse.up();
    await page.locator('[data-column="graduated"] [data-card="3"]').waitFor();
  },
  "board-menu": async (page) => {
    await page.locator('[data-card="4"] button').click();
    await page.getByRole("menuitem").nth(2).click();
    await page.locator('[data-column="admitted"] [data-card="4"]').waitFor();
  },
  more: async (page) => { await page.keyboard.press("Escape"); await tab(page, "More"); },
  palette: async (page) => { await page.keyboard.press("Control+k"); await page.keyboard.type("b"); await page.getByText("北辰农业").waitFor(); },
  shortcuts: async (page) => { await page.keyboard.press("Escape"); await page.keyboard.press("F1"); await page.locator("dialog [role=tab]").first().waitFor(); },
};
