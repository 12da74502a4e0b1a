// How evenly the page draws while something is done: the gaps between its frames.

/** Begins to write the gaps down. */
const begin = (window) =>
  window.run(() => {
    const frames = (globalThis.frames = { gaps: [], last: performance.now(), on: true });
    const step = () => {
      const now = performance.now();
      frames.gaps.push(now - frames.last);
      frames.last = now;
      if (frames.on) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });

const end = (window) =>
  window.run(() => {
    globalThis.frames.on = false;
    return globalThis.frames.gaps;
  });

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** Does something in the window, and prints how long it took (ms) with the median, the 95th of 100 and the worst of the gaps (ms). */
export async function framesOf(window, name, deed) {
  await begin(window);
  const began = performance.now();
  await deed();
  const took = performance.now() - began;
  const gaps = (await end(window)).toSorted((one, other) => one - other);
  const shown = [took, at(gaps, 0.5), at(gaps, 0.95), gaps.at(-1)].map((ms) => ms.toFixed(0).padStart(7));
  console.log(`${name.padEnd(44)}${shown.join(" ")}`);
}
