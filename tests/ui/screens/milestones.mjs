/** @typedef {import("playwright-core").Page} Page */
/** @param {Page} page @param {number} index */
const shape = (page, index) => page.locator(".shapes button").nth(index).click();
/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  opened: async (page) => {
    await page.locator("[data-stop]").first().focus();
    for (const key of ["ArrowDown", "Enter"]) await page.keyboard.press(key);
    await page.locator(".lane .detail").first().waitFor();
  },
  evidence: async (page) => {
    await page.evaluate(() => /** @type {any} */ (window).__MIAOPU_FAKE__.emit("dropped", { paths: ["/a/与苏州云岭新能源材料科技股份有限公司的首笔到账凭证与合同扫描件.pdf", "/a/录像.mp4"] }));
    await page.locator(".evidence [role=alert]").first().waitFor();
    await page.locator(".steps button").last().click();
    await page.locator("form.step input").first().fill("请客户盖章");
    await page.keyboard.press("Enter");
    await page.locator(".steps li").first().waitFor();
    await page.locator("[data-stop][aria-expanded=true]").first().focus();
  },
  slip: async (page) => { await page.keyboard.press("r"); await page.locator("dialog").waitFor(); },
  startups: async (page) => { await page.keyboard.press("Escape"); await page.locator("dialog").waitFor({ state: "detached" }); await shape(page, 0); await page.locator(".rows [data-row]").first().waitFor(); },
  due: async (page) => { await shape(page, 1); await page.locator(".rows section").first().waitFor(); },
  plan: async (page) => { await page.locator(".tools .button.plain").first().click(); await page.locator("dialog tbody tr").first().waitFor(); },
  new: async (page) => { await page.keyboard.press("Escape"); await page.locator("dialog").waitFor({ state: "detached" }); await page.keyboard.press("n"); await page.locator("dialog").waitFor(); },
  late: async (page) => { await page.keyboard.press("Escape"); await page.locator("dialog").waitFor({ state: "detached" }); await page.locator(".chip.late").click(); await page.locator(".narrowed").waitFor(); },
};
