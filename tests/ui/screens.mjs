/**
 * Every screen in both languages and both themes, in a real browser on the fake program: no error in the console
 * (the content security policy counts), nothing wider than the window, nothing that axe objects to, and no pixel that is
 * not as in the pictures that are held (pictures.mjs). Pictures go to tests/out/.
 *
 *   npm run test:screens            all of them
 *   npm run test:screens -- notes   one screen (or "gallery", the parts; "nouns", a noun that the program does not have)
 *   … -- notes --quick              in Chinese and light only
 *   … -- notes --small              its states in the small windows, too
 *   … -- notes --paper              and what Ctrl+P lays on paper, as tests/out/NAME.pdf
 *   … -- notes --accept             the new pictures become the held ones (./dev gen screens notes)
 *
 * States beyond the plain screen: `screens/<name>.mjs` exports `{ state: async (page) => … }`.
 */
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { chromium } from "playwright-core";
import { build } from "vite";
import { Pictures } from "./pictures.mjs";

const ROOT = join(import.meta.dirname, "../..");
const OUT = join(ROOT, "tests/out");
const POLICY =
  "default-src 'self'; connect-src ipc: http://ipc.localhost; img-src 'self' data: blob:; style-src 'self'; style-src-attr 'unsafe-inline'; object-src 'none'; frame-src 'none'";
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const WIDE = { width: 1360, height: 860 };
// The smallest window, and 1280 px at 200 % zoom.
const NARROW = [{ width: 1100, height: 680 }, { width: 640, height: 400 }];

const only = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const small = process.argv.includes("--small");
const paper = process.argv.includes("--paper");
const quick = process.argv.includes("--quick");
const accepts = process.argv.includes("--accept");
const whole = !only.length && !quick;
/** Screens that stand in no sidebar; feedback rounds are among the states of the match. */
const NOT_IN_SIDEBAR = new Set(["nouns", "feedback_rounds"]);
// The fake program's day, a quarter to three in the afternoon.
const NOW = new Date("2026-11-23T14:48:00+08:00");
/** What goes away by itself after some seconds stays, or a slow machine would draw another picture. */
const PATIENCE = "const start = setTimeout; globalThis.setTimeout = (run, ms, ...rest) => (ms >= 5000 ? 0 : start(run, ms, ...rest));";
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** @type {string[]} */
const failures = [];

/** @param {string} folder @returns {Promise<{ url: string, close: () => void }>} */
async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://page").pathname;
    if (path === "/favicon.ico") return response.writeHead(204).end();
    const file = join(folder, path === "/" ? "index.html" : path);
    if (!file.startsWith(folder) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? "application/octet-stream", "content-security-policy": POLICY });
    response.end(await readFile(file));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  return { url: `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}/`, close: () => server.close() };
}

/** The fake program as one script that runs before the page. */
async function fakeScript() {
  const built = await build({
    configFile: false, logLevel: "error", root: ROOT,
    build: { write: false, minify: false, lib: { entry: join(ROOT, "tests/ui/fake.js"), formats: ["iife"], name: "miaopuFake" } },
  });
  return /** @type {any} */ (built)[0].output[0].code;
}

/** @param {import("playwright-core").Page} page @param {string} name */
async function judge(page, name) {
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (spill > 0) failures.push(`${name}: ${spill} px wider than the window`);
  await page.evaluate(axe);
  // A menu floats above the landmarks, as ARIA's own examples do.
  await page.evaluate(() => /** @type {any} */ (window).axe.configure({ rules: [{ id: "region", selector: "body *:not([data-bits-floating-content-wrapper], [data-bits-floating-content-wrapper] *)" }] }));
  const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run());
  for (const { id, help, nodes } of violations) failures.push(`${name}: axe ${id} (${help})\n    ${nodes.map((/** @type {any} */ node) => `${node.html.slice(0, 160)}\n      ${node.failureSummary?.split("\n").slice(1, 3).join(" ")}`).slice(0, 3).join("\n    ")}`);
  await pictures.look(name, await page.screenshot({ animations: "disabled" }));
}

/**
 * @param {string} url
 * @param {{ name: string, language: string, theme: string, fake: string, firstRun?: boolean, visit: (page: import("playwright-core").Page) => Promise<unknown>, states?: Record<string, (page: import("playwright-core").Page) => Promise<unknown>> }} wanted
 */
async function look(url, { name, language, theme, fake, firstRun = false, visit, states = {} }) {
  const page = await browser.newPage({ viewport: WIDE, reducedMotion: "reduce", timezoneId: "Asia/Shanghai" });
  const full = `${name}-${theme}-${language === "en" ? "en" : "zh"}`;
  page.on("console", (message) => message.type() === "error" && failures.push(`${full}: console ${message.text()}`));
  page.on("pageerror", (error) => failures.push(`${full}: ${error.message}`));
  page.setDefaultTimeout(15_000);
  await page.clock.setFixedTime(NOW);
  // The program's window freezes the prototype before the page begins.
  await page.addInitScript(`{ ${PATIENCE} }\nObject.freeze(Object.prototype);\nglobalThis.__MIAOPU_WANTED__ = ${JSON.stringify({ language, theme, firstRun })};\n${fake}`);
  await page.goto(url);
  await visit(page);
  await page.evaluate(() => Promise.all([document.fonts.ready, new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))]));
  await judge(page, full);
  for (const viewport of NARROW) {
    await page.setViewportSize(viewport);
    await judge(page, `${full}-${viewport.width}`);
  }
  await page.setViewportSize(WIDE);
  if (paper) await page.pdf({ path: join(OUT, `${full}.pdf`), preferCSSPageSize: true });
  for (const [state, reach] of Object.entries(states)) {
    try {
      await reach(page);
      await judge(page, `${full}-${state}`);
      for (const viewport of small ? NARROW : []) {
        await page.setViewportSize(viewport);
        await judge(page, `${full}-${state}-${viewport.width}`);
      }
      await page.setViewportSize(WIDE);
    } catch (error) {
      failures.push(`${full}-${state}: ${error instanceof Error ? error.message : error}`);
    }
  }
  await page.close();
}

await mkdir(OUT, { recursive: true });
const fake = await fakeScript();
const looks = ["zh-CN", "en"].flatMap((language) => ["light", "dark"].map((theme) => ({ language, theme, fake }))).slice(0, quick ? 1 : undefined);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const pictures = await Pictures.open(browser, { out: OUT, accepts, whole });
try {
  const screens = (await readdir(join(ROOT, "ui"))).filter((name) => !NOT_IN_SIDEBAR.has(name) && existsSync(join(ROOT, "ui", name, "Screen.svelte"))).filter((name) => !only.length || only.includes(name));
  if (screens.length) {
    await build({ configFile: join(ROOT, "vite.config.js"), logLevel: "error" });
    const page = await serve(join(ROOT, "ui/dist"));
    for (const name of screens) {
      const file = join(ROOT, `tests/ui/screens/${name}.mjs`);
      const states = existsSync(file) ? (await import(file)).default : {};
      for (const one of looks) {
        const firstRun = name === "firstrun";
        await look(page.url, { ...one, name, firstRun, states, visit: async (tab) => { if (!firstRun) await tab.locator(`[data-screen="${name}"]`).click(); await tab.locator("main h1, .page h1").first().waitFor(); } });
      }
      console.log(`looked at ${name}`);
    }
    page.close();
  }
  const shows = ["gallery", "nouns"].filter((name) => !only.length || only.includes(name));
  if (shows.length) {
    const folder = join(OUT, "gallery");
    const root = join(ROOT, "tests/ui/gallery");
    await build({
      configFile: false, logLevel: "error", root, publicDir: join(ROOT, "ui/public"), plugins: [svelte({ configFile: join(ROOT, "svelte.config.js") })],
      build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, rolldownOptions: { input: [join(root, "index.html"), join(root, "nouns.html")] } },
    });
    const page = await serve(folder);
    for (const name of shows) {
      const { default: states } = await import(`./screens/${name}.mjs`);
      for (const one of looks) await look(`${page.url}${name === "nouns" ? "nouns.html" : ""}`, { ...one, name, states, visit: (tab) => tab.locator("h1").waitFor() });
      console.log(`looked at ${name}`);
    }
    page.close();
  }
} finally {
  await browser.close();
}
const lines = await pictures.finish(whole);
failures.push(...pictures.failures);
for (const failure of new Set(failures)) console.error(failure);
for (const line of lines) console.log(line);
await writeFile(join(OUT, "summary.txt"), `${lines.join("\n")}\n`);
console.log(failures.length ? `${failures.length} failures` : "all screens are well");
process.exit(failures.length ? 1 : 0);
