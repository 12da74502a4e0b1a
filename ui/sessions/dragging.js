/**
 * Sessions that are dragged by the mouse: over days, and within a week also over the hours. A press that does not move is
 * a click; Esc puts it back.
 */
import { daysBetween } from "../lib/days.js";

/** @import { Session } from "../gen/Session" */

/** A press that moves no further is a click. */
const STARTS_AFTER_PX = 4;

/**
 * @param {{ sessions: () => Session[], carried: typeof import("./placing.svelte.js").carried, step: number, pixels?: () => number, ondrop: () => void }} how
 *   `step`: by how many minutes it is moved within a day, 0 where days alone count; `pixels`: how high an hour is
 * @returns {(grid: HTMLElement) => () => void}
 */
export const dragging = ({ sessions, carried, step, pixels, ondrop }) => (grid) => {
  /** @type {{ session: Session, day: string, x: number, y: number, moves: boolean } | null} */
  let held = null;

  /** The day under the pointer. @param {PointerEvent} event */
  const dayAt = (event) => document.elementsFromPoint(event.clientX, event.clientY).map((one) => one.closest("[data-day]")).find(Boolean)?.getAttribute("data-day");

  /** @param {PointerEvent} event */
  function down(event) {
    const part = event.button === 0 && event.target instanceof Element ? event.target.closest("[data-session]") : null;
    const session = part && sessions().find(({ id }) => id === part.getAttribute("data-session"));
    const day = dayAt(event);
    if (session && day) held = { session, day, x: event.clientX, y: event.clientY, moves: false };
  }

  /** @param {PointerEvent} event */
  function move(event) {
    if (!held) return;
    const far = Math.hypot(event.clientX - held.x, event.clientY - held.y);
    if (!held.moves && far < STARTS_AFTER_PX) return;
    held.moves = true;
    event.preventDefault();
    const day = dayAt(event);
    if (!day) return;
    const minutes = step && pixels && held.session.startsAt !== null ? Math.round((((event.clientY - held.y) / pixels()) * 60) / step) * step : 0;
    carried.to(held.session, daysBetween(held.day, day), minutes);
  }

  function up() {
    if (held?.moves) {
      // The click that follows is none.
      addEventListener("click", stop, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", stop, { capture: true }));
      ondrop();
    }
    held = null;
  }

  /** @param {Event} event */
  function stop(event) {
    event.stopPropagation();
    event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  function keydown(event) {
    if (event.key !== "Escape" || !held?.moves) return;
    event.preventDefault();
    event.stopPropagation();
    held = null;
    carried.back();
  }

  grid.addEventListener("pointerdown", down);
  addEventListener("pointermove", move);
  addEventListener("pointerup", up);
  addEventListener("pointercancel", up);
  addEventListener("keydown", keydown, { capture: true });
  return () => {
    grid.removeEventListener("pointerdown", down);
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", up);
    removeEventListener("pointercancel", up);
    removeEventListener("keydown", keydown, { capture: true });
  };
};
