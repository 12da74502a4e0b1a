import { setZoom } from "../lib/ipc.js";

const STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
let at = STEPS.indexOf(1);

/** Ctrl and + − 0: larger, smaller, as it was. The web view itself zooms, so that the layout follows as in a smaller window. @param {1 | -1 | 0} step */
export function zoom(step) {
  at = step === 0 ? STEPS.indexOf(1) : Math.min(STEPS.length - 1, Math.max(0, at + step));
  return setZoom(STEPS[at]);
}
