/** @typedef {import("playwright-core").Page} Page */
/** @param {Page} page @param {...string} keys */
const press = async (page, ...keys) => { for (const key of keys) await page.keyboard.press(key); };
/** @param {Page} page */
const drawn = (page) => page.locator("[role=grid] [data-session]").first().waitFor();

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  panel: async (page) => { await drawn(page); await press(page, "ArrowDown", "Enter"); await page.locator("aside.panel").waitFor(); },
  repeat: async (page) => { await press(page, "Escape", "ArrowRight", "ArrowRight", "ArrowDown", "r"); await page.locator("dialog ol").waitFor(); },
  holiday: async (page) => { await press(page, "Escape"); await page.locator("dialog").waitFor({ state: "detached" }); for (let at = 0; at < 7; at++) await press(page, "["); await page.locator(".holiday").first().waitFor(); },
  // Four days on and from 9:30 to 15:00: onto the review of the same cohort.
  clash: async (page) => {
    await press(page, "t"); await page.getByText("11/23").first().waitFor(); await drawn(page); await press(page, "[");
    await page.getByText("11/16").first().waitFor(); await page.locator("[role=grid] [data-session]").nth(2).waitFor(); await press(page, "ArrowDown");
    for (let at = 0; at < 4; at++) await press(page, "Alt+ArrowRight");
    for (let at = 0; at < 11; at++) await press(page, "Alt+ArrowDown");
    await page.locator("dialog [role=alert]").waitFor();
  },
  month: async (page) => { await press(page, "Escape"); await page.locator("dialog").waitFor({ state: "detached" }); await press(page, "t", "m"); await page.locator(".weeks [data-session]").nth(6).waitFor(); },
  october: async (page) => { await press(page, "["); await page.getByText("10/05").first().waitFor({ state: "detached" }); await page.locator(".weeks [data-session]").nth(3).waitFor(); },
  unknown: async (page) => { await press(page, "t", "]"); await page.locator(".note").waitFor(); },
  file: async (page) => { await page.locator(".tools").getByRole("button", { name: /日历文件与放假安排|Calendar files and days off/ }).click(); await page.getByRole("menuitem").first().click(); await page.locator("dialog .zones").waitFor(); },
  plan: async (page) => { await page.locator("dialog .zones input").fill("Shang"); await page.locator("dialog [role=option]").first().click(); await page.locator("dialog table").waitFor(); },
  list: async (page) => { await page.locator("dialog .foot button").first().click(); await page.locator("dialog").waitFor({ state: "detached" }); await press(page, "a"); await page.locator(".agenda").waitFor(); },
  dialog: async (page) => { await page.locator("[data-session] .title button").nth(3).click(); await page.locator("dialog").waitFor(); },
  refused: async (page) => { await page.locator("dialog input").first().fill(""); await page.keyboard.press("Enter"); await page.locator("dialog .error").waitFor(); },
  // The title was changed: Esc asks first.
  discarded: async (page) => { await page.keyboard.press("Escape"); await page.getByRole("button", { name: /不保存，关闭|Close without saving/ }).click(); await page.locator("dialog").waitFor({ state: "detached" }); },
  none: async (page) => { await page.keyboard.press("/"); await page.keyboard.type("没有"); await page.locator(".empty").waitFor(); },
  // By the mouse from Monday to Tuesday.
  dragged: async (page) => {
    await page.locator(".empty button").click(); await page.locator(".agenda").waitFor(); await press(page, "m"); await page.locator(".weeks").waitFor(); await press(page, "t", "w"); await page.locator(".hours [data-day='2026-11-24']").waitFor(); await drawn(page);
    const from = await page.locator("[role=grid] [data-session]").first().boundingBox();
    const to = await page.locator(".hours [data-day='2026-11-24']").boundingBox();
    if (!from || !to) throw new Error("nothing to drag");
    await page.mouse.move(from.x + 40, from.y + 30);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 32, { steps: 3 });
    await page.mouse.move(to.x + 40, from.y + 34, { steps: 5 });
    await page.mouse.up();
    await page.locator("[data-day='2026-11-24'] [data-session]").waitFor();
    await page.locator(".toast").first().waitFor();
  },
  // Repeated on Thursdays, and all of them moved by a day.
  series: async (page) => {
    await page.reload(); await page.locator("main h1, h1").first().waitFor(); await press(page, "g", "c");
    await drawn(page); await press(page, "t", "w", "ArrowRight", "ArrowRight", "ArrowDown", "r");
    await page.locator("dialog input").first().fill("4"); await page.locator("dialog li").nth(4).waitFor({ state: "detached" });
    await page.locator("dialog select").nth(1).selectOption("4");
    await page.locator("dialog li").nth(4).waitFor({ state: "detached" }); await page.keyboard.press("Enter"); await page.locator("dialog").waitFor({ state: "detached" });
    await press(page, "Alt+ArrowRight"); await page.locator("dialog [type=radio]").first().waitFor(); await press(page, "3"); await page.locator("dialog ol").waitFor();
  },
};
