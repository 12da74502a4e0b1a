import { expect, test } from "vitest";
// @ts-expect-error it has no types
import { PNG } from "pngjs";
import { compare } from "./pictures.mjs";

/** A grey picture with a cell of another grey. @param {number} cell */
function picture(cell) {
  const made = new PNG({ width: 20, height: 20 });
  made.data.fill(0x22);
  for (let pixel = 0; pixel < 20 * 20; pixel++) made.data[pixel * 4 + 3] = 255;
  for (let pixel = 0; pixel < 5; pixel++) made.data.fill(cell, pixel * 4, pixel * 4 + 3);
  return made;
}

test.each([
  ["the same", 0x22, 0],
  ["#222 that became #333", 0x33, 5],
  ["one step of grey", 0x23, 5],
])("pixels that differ are counted: %s", (_, cell, count) => expect(compare(picture(0x22), picture(cell)).count).toBe(count));

test("pictures of different sizes differ in every pixel", () => expect(compare(picture(0x22), new PNG({ width: 10, height: 10 })).count).toBe(100));
