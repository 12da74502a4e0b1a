/** @typedef {import("playwright-core").Page} Page */
// By the keyboard alone. The second pair is of the person at this machine.
const NONE = /^(没有看起来重复的人|No likely duplicates)$/;
/** @param {Page} page @param {string} name */
const opened = async (page, name) => { await page.locator(".name", { hasText: name }).first().waitFor(); await page.locator("tbody tr.here").waitFor(); };
/** @param {Page} page @param {string} row */
const intoRow = async (page, row) => { await page.locator(`[data-row="${row}"] input:checked`).focus(); };

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export default {
  refused: async (page) => { await opened(page, "张炜"); await page.keyboard.press("]"); await opened(page, "林若寒"); await page.keyboard.press("x"); await page.locator(".refused").waitFor(); },
  taken: async (page) => { await page.keyboard.press("["); await opened(page, "张炜"); await intoRow(page, "city"); await page.keyboard.press("2"); await page.locator("[data-row=city] .aside").waitFor(); },
  answers: async (page) => { await page.locator("[data-row='consent directory']").scrollIntoViewIfNeeded(); await page.locator("[data-row='consent directory'] th").focus(); },
  merged: async (page) => { await intoRow(page, "name"); await page.keyboard.press("Enter"); await page.locator(".toast").waitFor(); await opened(page, "林若寒"); },
  apart: async (page) => { await page.keyboard.press("n"); await opened(page, "Aleksandra"); },
  none: async (page) => { await page.keyboard.press("n"); await opened(page, "胡秀梅"); await page.keyboard.press("n"); await page.getByText(NONE).waitFor(); },
};
