import { expect, test } from "vitest";
import { compare } from "./pixels.js";

/** A grey picture whose first five pixels are of another grey. @param {number} grey @param {number} [width] */
function picture(grey, width = 20) {
  const data = Buffer.alloc(width * 20 * 4, Buffer.from([0x22, 0x22, 0x22, 0xff]));
  data.fill(Buffer.from([grey, grey, grey, 0xff]), 0, 5 * 4);
  return { width, height: 20, data };
}

test.each([
  ["the same", 0x22, 0],
  ["#222 that became #333", 0x33, 5],
  ["one step of grey", 0x23, 5],
])("pixels that differ are counted: %s", (_, grey, count) => expect(compare(picture(0x22), picture(grey)).count).toBe(count));

test("pictures of different sizes differ in every pixel", () => expect(compare(picture(0x22), picture(0x22, 10)).count).toBe(200));
