const STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
let at = STEPS.indexOf(1);

/** Ctrl and + − 0: larger, smaller, as it was. @param {1 | -1 | 0} step */
export function zoom(step) {
  at = step === 0 ? STEPS.indexOf(1) : Math.min(STEPS.length - 1, Math.max(0, at + step));
  document.documentElement.style.zoom = String(STEPS[at]);
}
