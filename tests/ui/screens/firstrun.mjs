/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  refused: async (page) => {
    await page.locator("button.way").first().click();
    await page.locator("[role=alert]").first().waitFor();
  },
  unfit: async (page) => {
    await page.evaluate(() => /** @type {any} */ (window).__MIAOPU_FAKE__.answer("import_nursery", () => { throw { code: "archive_row", args: { file: "person.csv", row: "17" } }; }));
    await page.locator("button.way").last().click();
    await page.locator(".failure").waitFor();
  },
  taking: async (page) => {
    await page.evaluate(() => /** @type {any} */ (window).__MIAOPU_FAKE__.answer("import_nursery", (/** @type {any} */ { progress }) => { progress.onmessage({ done: 3000, total: 6412, left: 8 }); return new Promise(() => {}); }));
    await page.locator("button.way").last().click();
    await page.locator(".job").waitFor();
  },
};
