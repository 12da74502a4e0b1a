import pixelmatch from "pixelmatch";

/** @typedef {{ width: number, height: number, data: Buffer }} Pixels four bytes each */

/**
 * How many pixels differ, by however little, and a picture of where; of different sizes, all.
 * @param {Pixels} held
 * @param {Pixels} drawn
 * @returns {{ count: number, diff?: Buffer }}
 */
export function compare(held, drawn) {
  const { width, height } = drawn;
  if (held.width !== width || held.height !== height) return { count: width * height };
  if (held.data.equals(drawn.data)) return { count: 0 };
  const diff = Buffer.alloc(drawn.data.length);
  return { count: pixelmatch(held.data, drawn.data, diff, width, height, { threshold: 0, includeAA: true }), diff };
}
