/**
 * Putting sessions somewhere. What is carried by keys or by the mouse is drawn where it would be; it is moved when it is let
 * go, or when no key came for a while: in one step, and after a question where it would clash.
 */
import { checkSessionAt, duplicateSession, moveSession, removeSession } from "../gen/ipc/sessions.js";
import { addDays, daysBetween } from "../lib/days.js";
import { dayShort, dayOfWeek } from "../lib/format.js";
import { Refused } from "../lib/ipc.js";
import { complain } from "../lib/toasts.svelte.js";
import { saved } from "../lib/undo.js";
import { reason, t } from "../lib/words.js";
import { beginOf, movedBy, timeAt } from "./calendar.js";
import { choose } from "./view.svelte.js";

/** @import { ClashCheck } from "../gen/ClashCheck" */
/** @import { SeriesDeed } from "../gen/SeriesDeed" */
/** @import { Session } from "../gen/Session" */
/** @typedef {{ session: string, day: string, starts: string | null }} Place */

/** After so long without a key what is carried is put down. */
const SETTLES_AFTER_MS = 600;

/**
 * The question that waits for an answer: to do it all the same, in a room that is free, or not.
 * @type {{ asked: { title: string, where: string, found: ClashCheck, despite: () => Promise<void>, inRoom: (room: string) => Promise<void>, not: () => void } | null }}
 */
export const question = $state({ asked: null });

/**
 * The question which part of a series is meant. `one` does it to the one alone; `done` follows what is done to more of them.
 * @typedef {{ session: Session, deed: SeriesDeed, one: () => unknown, done?: () => unknown, not?: () => void }} PartAsked
 * @type {{ asked: PartAsked | null }}
 */
export const parts = $state({ asked: null });

/** What is carried, and how far. */
class Carried {
  session = $state.raw(/** @type {Session | null} */ (null));
  days = $state(0);
  minutes = $state(0);
  place = $derived(this.session && movedBy(this.session, this.days, this.minutes));
  #timer = 0;
  #busy = false;

  /** Carries a session further by days and minutes; it stays where it is when it cannot go there. @param {Session} session @param {number} days @param {number} minutes @param {() => Promise<unknown>} after */
  by(session, days, minutes, after) {
    if (this.#busy || question.asked || parts.asked) return;
    const from = this.session?.id === session.id ? this : { days: 0, minutes: 0 };
    if (!this.to(session, from.days + days, from.minutes + minutes)) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.settle(after), SETTLES_AFTER_MS);
  }

  /** Carries a session to a place, as a drag does. @param {Session} session @param {number} days @param {number} minutes */
  to(session, days, minutes) {
    const known = this.session?.id === session.id ? this.session : session;
    const place = movedBy(known, days, minutes);
    if (!place || this.#busy) return false;
    Object.assign(this, { session: known, days, minutes });
    choose(place.day, known.id);
    return true;
  }

  /** Puts it down. @param {() => Promise<unknown>} after reads anew what is shown */
  async settle(after) {
    clearTimeout(this.#timer);
    const { session, place } = this;
    if (!session || !place || this.#busy) return this.drop();
    if (this.days === 0 && this.minutes === 0) return this.drop();
    this.#busy = true;
    // While the question stands it is drawn where it would be.
    const done = await put(session, place, false, { done: after, not: () => this.back() });
    if (done === "refused") this.back();
    else if (done === "put") this.drop();
    this.#busy = false;
  }

  /** Leaves it where it was. */
  back() {
    if (this.session) choose(this.session.startsOn, this.session.id);
    this.drop();
  }

  drop() {
    clearTimeout(this.#timer);
    Object.assign(this, { session: null, days: 0, minutes: 0 });
  }

  /** A session as it is drawn. @param {Session} session */
  shown(session) {
    const { place } = this;
    if (!place || session.id !== this.session?.id) return session;
    const days = daysBetween(session.startsOn, place.day);
    const begin = beginOf(session) ?? 0;
    const minutes = place.starts ? Number(place.starts.slice(0, 2)) * 60 + Number(place.starts.slice(3)) - begin : 0;
    const shift = (days * 24 * 60 + minutes) * 60_000;
    /** @param {number | null} at */
    const shifted = (at) => (at === null ? null : at + shift);
    return { ...session, startsOn: place.day, endsOn: session.endsOn && addDays(session.endsOn, days), startsAt: shifted(session.startsAt), endsAt: shifted(session.endsAt), clashes: [] };
  }
}
export const carried = new Carried();

/** 周三 11/25 14:00. @param {Session} session @param {Place} place */
function whereOf(session, { day, starts }) {
  const begin = beginOf(session);
  return `${dayOfWeek(day)} ${dayShort(day)} ${starts ?? (begin === null ? "" : timeAt(begin))}`.trim();
}

/** @typedef {{ done?: () => Promise<unknown>, not?: () => void }} Then `done`: before it is no longer drawn as carried */

/**
 * Puts a session, or a copy of it, there. Of one of a series it is asked which are meant.
 * @param {Session} session @param {Place} place @param {boolean} copy @param {Then} then
 * @returns {Promise<"put" | "asked" | "refused">}
 */
async function put(session, place, copy, then = {}) {
  if (copy || !session.inSeries) return putOne(session, place, copy, then);
  parts.asked = {
    session,
    deed: { move: { place: null, ...place } },
    one: async () => {
      const how = await putOne(session, place, copy, then);
      if (how === "put") carried.drop();
      else if (how === "refused") then.not?.();
    },
    done: async () => {
      choose(place.day, session.id);
      await then.done?.();
      carried.drop();
    },
    not: then.not,
  };
  return "asked";
}

/**
 * Puts one session; where it would clash the question is asked.
 * @param {Session} session @param {Place} place @param {boolean} copy @param {Then} then
 * @returns {Promise<"put" | "asked" | "refused">}
 */
async function putOne(session, place, copy, { done, not }) {
  const where = whereOf(session, place);
  /** @param {boolean} despite @param {string | null} room */
  const deed = async (despite, room) => {
    const at = { ...place, place: room };
    const id = await saved((copy ? duplicateSession : moveSession)(at, despite), t(copy ? "sessions-copied" : "sessions-moved", { title: session.title, where }));
    choose(place.day, id);
    await done?.();
  };
  /** @param {boolean} despite @param {string | null} room */
  const again = (despite, room) => deed(despite, room).catch((refused) => complain(reason(refused))).then(() => carried.drop());
  try {
    await deed(false, null);
    return "put";
  } catch (refused) {
    if (refused instanceof Refused && refused.code === "session_clashes") {
      const found = await checkSessionAt({ ...place, place: null }, copy);
      question.asked = { title: session.title, where, found, despite: () => again(true, null), inRoom: (room) => inRoom(room), not: () => not?.() };
      return "asked";
    }
    complain(reason(refused));
    return "refused";
  }

  /** In another room it may clash over something else: that is asked about anew. @param {string} room */
  async function inRoom(room) {
    const found = await checkSessionAt({ ...place, place: room }, copy);
    if (!found.clashes.length) return again(false, room);
    question.asked = { title: session.title, where: `${where} ${room}`, found, despite: () => again(true, room), inRoom, not: () => not?.() };
  }
}

/** The same session once more. @param {Session} session @param {string} day */
export const copy = (session, day) => put(session, { session: session.id, day, starts: null }, true);

/** Removes a session; of one of a series it is asked which are meant. @param {Session} session */
export async function remove(session) {
  if (session.inSeries) parts.asked = { session, deed: { remove: session.id }, one: () => removeOne(session) };
  else await removeOne(session);
}

/** @param {Session} session */
async function removeOne(session) {
  try {
    await saved(removeSession(session.id), t("sessions-removed", { title: session.title }));
  } catch (refused) {
    complain(reason(refused));
  }
}
