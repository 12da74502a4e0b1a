/**
 * Pictures of the screens, held in `pictures/` and compared with those of a run: byte by byte, then pixel by pixel.
 * What a browser draws depends on its version and on the fonts. `pictures/browser.json` tells which drew the held
 * ones; another browser's pictures are not compared, and the summary says so.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { PNG } from "pngjs";
import { compare } from "./pixels.js";

const HELD = join(import.meta.dirname, "pictures");
const BROWSER = join(HELD, "browser.json");
/** How many pixels of a picture may differ. One browser draws a page the same twice but for a shade at some 20 pixels of round corners. */
const ALLOWED = 40;
const HOW = "./dev gen screens";

/** Which pictures are held: of each screen two that differ in theme, language and width, and every part of the gallery once. @param {string} name */
const isHeld = (name) => /-(light-zh|dark-en-1100)$/.test(name) || /^gallery-light-zh-(?!\d)/.test(name);

/** Drawn to tell browsers apart: both languages, weights, a fixed width, a shadow. Does not change with the program's design. */
const PROBE = `<body style="margin: 8px; font: 14px 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif">
  <p lang="zh-CN">苗圃 Miaopu 云岭科技 0123 “引号”——《书名》</p><p lang="en"><b>Miaopu</b> “quotes” Wójcik 苗圃</p>
  <p style="font: 28px serif">衬线 Serif</p><p style="font-family: monospace">9f2b 等宽</p>
  <p style="width: 120px; border: 1px solid #bbb; border-radius: 6px; box-shadow: 0 1px 4px #0003">框</p>`;

/** @typedef {{ version: string, fonts: string[], probe: string }} Drawer a browser; `probe` is the hash of what it draws of PROBE */

/** @param {import("playwright-core").Browser} browser @returns {Promise<Drawer>} */
async function describeBrowser(browser) {
  const page = await browser.newPage({ viewport: { width: 480, height: 320 } });
  await page.setContent(PROBE);
  const probe = createHash("sha256").update(PNG.sync.read(await page.screenshot()).data).digest("hex");
  const fonts = await fontsOf(page);
  await page.close();
  return { version: browser.version(), fonts, probe };
}

/** Names and versions of the fonts that a page is drawn with. @param {import("playwright-core").Page} page */
async function fontsOf(page) {
  const tools = await page.context().newCDPSession(page);
  await tools.send("DOM.enable");
  await tools.send("CSS.enable");
  const { root } = await tools.send("DOM.getDocument");
  const { nodeIds } = await tools.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "p, b" });
  const used = await Promise.all(nodeIds.map((nodeId) => tools.send("CSS.getPlatformFontsForNode", { nodeId })));
  const names = new Set(used.flatMap(({ fonts }) => fonts.map(({ postScriptName }) => postScriptName)));
  const installed = await promisify(execFile)("fc-list", ["--format", "%{postscriptname} %{fontversion}\n"]).then(({ stdout }) => stdout, () => "");
  // A font counts its version in parts of 65,536.
  const versions = new Map(installed.split("\n").map((line) => line.split(" ")).map(([name, version]) => [name, (Number(version) / 65_536).toFixed(3)]));
  return [...names].sort().map((name) => `${name} ${versions.get(name) ?? ""}`.trim());
}

/** @param {{ version: string, fonts: string[] }} browser */
const describe = ({ version, fonts }) => `Chromium ${version} with ${fonts.join(", ")}`;

/** As small as PNG gets without losing anything: plain rows are smaller than filtered ones here. @param {PNG} picture */
const packed = (picture) => PNG.sync.write(picture, { colorType: 2, filterType: 0, deflateStrategy: 0, deflateLevel: 9 });

export class Pictures {
  /** What differs, a sentence each. @type {string[]} */
  failures = [];
  #compared = 0;
  /** @type {Set<string>} */
  #seen = new Set();
  /** @type {string[]} */
  #lacking = [];
  /** @type {string[]} */
  #written = [];

  /** @param {{ out: string, accepts: boolean, own: Drawer, held: Drawer | null }} found */
  constructor({ out, accepts, own, held }) {
    this.out = out;
    this.accepts = accepts;
    this.own = own;
    this.held = held;
    /** Whether this browser draws as the one of the held pictures. */
    this.comparable = held !== null && held.version === own.version && held.probe === own.probe;
  }

  /**
   * @param {import("playwright-core").Browser} browser
   * @param {{ out: string, accepts: boolean, whole: boolean }} how where new pictures go; whether they replace the held ones; whether all screens are looked at
   */
  static async open(browser, { out, accepts, whole }) {
    const held = existsSync(BROWSER) ? JSON.parse(await readFile(BROWSER, "utf8")) : null;
    const pictures = new Pictures({ out, accepts, own: await describeBrowser(browser), held });
    if (accepts && held && !pictures.comparable && !whole) throw new Error(`the held pictures are of another browser (${describe(held)}): take all anew with ${HOW}`);
    return pictures;
  }

  /** Keeps a picture in the out folder, and compares or replaces the held one. @param {string} name @param {Buffer} shot */
  async look(name, shot) {
    await writeFile(join(this.out, `${name}.png`), shot);
    if (!isHeld(name) || (!this.comparable && !this.accepts)) return;
    this.#seen.add(`${name}.png`);
    const path = join(HELD, `${name}.png`);
    const held = existsSync(path) ? PNG.sync.read(await readFile(path)) : null;
    const drawn = PNG.sync.read(shot);
    this.#compared += 1;
    const differing = held ? compare(held, drawn) : null;
    if (differing && differing.count <= (this.accepts ? 0 : ALLOWED)) return;
    if (this.accepts) {
      await mkdir(HELD, { recursive: true });
      await writeFile(path, packed(drawn));
      this.#written.push(name);
    } else if (!differing) this.#lacking.push(name);
    else {
      if (differing.diff) await writeFile(join(this.out, `${name}.diff.png`), PNG.sync.write(Object.assign(drawn, { data: differing.diff })));
      this.failures.push(`${name}: ${differing.count} pixels are not as in tests/ui/pictures (see tests/out/${name}.png${differing.diff ? `, ${name}.diff.png` : ""}; to accept: ${HOW} ${name.split("-")[0]})`);
    }
  }

  /** What was compared and what was not, a line each. @param {boolean} whole whether all screens were looked at */
  async finish(whole) {
    const stale = whole && existsSync(HELD) ? (await readdir(HELD)).filter((file) => file.endsWith(".png") && !this.#seen.has(file)) : [];
    if (this.accepts) {
      await Promise.all(stale.map((file) => rm(join(HELD, file))));
      await mkdir(HELD, { recursive: true });
      await writeFile(BROWSER, `${JSON.stringify(this.own, null, 2)}\n`);
      return [`${this.#written.length} pictures were written, ${stale.length} removed`];
    }
    if (!this.comparable) return [`PICTURES NOT COMPARED: this is ${describe(this.own)}; ${this.held ? `the held ones are of ${describe(this.held)}` : "none are held"}`];
    this.failures.push(...stale.map((file) => `tests/ui/pictures/${file} is of no screen any more: ${HOW}`));
    const lines = [`${this.#compared - this.#lacking.length} pictures compared (at most ${ALLOWED} pixels may differ)`];
    return this.#lacking.length ? [...lines, `${this.#lacking.length} PICTURES NOT COMPARED, none is held (${HOW}): ${this.#lacking.join(", ")}`] : lines;
  }
}
