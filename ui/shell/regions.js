/** F6: the focus goes from one region of the window to the next: sidebar, top bar, content, side panel. */
export function nextRegion() {
  const regions = [...document.querySelectorAll("nav, .page > header, main, aside")];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = /** @type {HTMLElement} */ (regions[(here + 1) % regions.length]);
  const inside = /** @type {HTMLElement | null} */ (next.querySelector("[aria-current], button, input, [tabindex='0']"));
  (next.matches("main, aside") ? next : inside)?.focus();
}
