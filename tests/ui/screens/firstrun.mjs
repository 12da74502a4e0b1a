/** @typedef {import("playwright-core").Page} Page */
/** Plays another state of the program, as when the window is looked at again. @param {Page} page @param {Record<string, unknown>} state */
const become = (page, state) => page.evaluate((state) => {
  Object.assign(/** @type {any} */ (globalThis).__MIAOPU_WANTED__, state);
  window.dispatchEvent(new Event("focus"));
}, state);

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
  who: async (page) => {
    await become(page, { firstRun: false, me: null });
    await page.locator("li button").first().waitFor();
  },
  nameless: async (page) => {
    await page.getByRole("button", { name: /就用这个名字|This is me/ }).click();
    await page.locator("[role=alert], .error").first().waitFor();
  },
  away: async (page) => {
    await become(page, { open: false, me: null, problem: "nursery_away", file: "/media/lin/U盘/苗圃 2026/nursery.miaopu" });
    await page.locator("section li").first().waitFor();
  },
  blank: async (page) => {
    await become(page, { problem: "file_blank" });
    await page.locator(".why").waitFor();
  },
};
