/** @typedef {import("playwright-core").Page} Page */
// By the keyboard alone.
const NONE = /^(没有看起来重复的人|No likely duplicates)$/;
/** @param {Page} page @param {string} row */
const intoRow = async (page, row) => { await page.locator(`[data-row="${row}"] input:checked`).focus(); };

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  taken: async (page) => { await page.locator("tbody tr.here").waitFor(); await intoRow(page, "city"); await page.keyboard.press("2"); await page.locator("[data-row=city] .aside").waitFor(); },
  refused: async (page) => { await page.keyboard.press("x"); await page.locator(".refused").waitFor(); },
  answers: async (page) => { await page.locator("[data-row='consent directory']").scrollIntoViewIfNeeded(); await page.locator("[data-row='consent directory'] th").focus(); },
  merged: async (page) => { await intoRow(page, "name"); await page.keyboard.press("Enter"); await page.locator(".toast").waitFor(); await page.locator(".name", { hasText: /Aleksandra/ }).first().waitFor(); },
  apart: async (page) => { await page.keyboard.press("n"); await page.locator(".name", { hasText: "胡秀梅" }).first().waitFor(); },
  none: async (page) => { for (let left = 11; left > 0; left--) { await page.locator(".place", { hasText: `/ ${left}` }).waitFor(); await page.locator("tbody tr.here").waitFor(); await page.keyboard.press("n"); } await page.getByText(NONE).waitFor(); },
};
