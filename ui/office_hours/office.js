/** Office hours day by day. */
import { dayOfWeekInProse, timesOf } from "../lib/format.js";
import { t } from "../lib/words.js";

/** @import { OfficeDays } from "../gen/OfficeDays" */
/** @import { OfficeHour } from "../gen/OfficeHour" */
/** @import { OfficeHourState } from "../gen/OfficeHourState" */
/** @import { Slot } from "../gen/Slot" */
/** What a dialog is asked for. @typedef {{ kind: "book", slot?: Slot, mentor?: string, startup?: { id: string, name: string } } | { kind: "move" | "cancel", hour: OfficeHour }} Asked */

/** 14:00–14:30 @param {{ day: string, startsAt: number, endsAt: number }} when */
export const timesSaid = ({ day, startsAt, endsAt }) => timesOf({ startsOn: day, startsAt, endsAt });

/** What a slot is called where one is chosen: 11 月 25 日 周三 14:00–14:30 · 何明远 @param {Slot} slot @param {boolean} [named] */
export const slotSaid = (slot, named = true) => [`${dayOfWeekInProse(slot.day)} ${timesSaid(slot)}`, named ? slot.mentor.name : "", slot.place].filter(Boolean).join(" · ");

/** A slot has no identity of its own. @param {Slot} slot */
export const keyOf = ({ mentor, startsAt }) => `${mentor.id} ${startsAt}`;

/** The days on which there is anything, with what is booked and, mentor by mentor, what is free. @param {OfficeDays} found */
export function daysOf({ hours, free }) {
  const days = [...new Set([...hours, ...free].map(({ day }) => day))].toSorted();
  return days.map((day) => {
    const slots = free.filter((slot) => slot.day === day);
    const mentors = [...new Set(slots.map(({ mentor }) => mentor.id))];
    return { day, hours: hours.filter((hour) => hour.day === day), free: mentors.map((id) => slots.filter(({ mentor }) => mentor.id === id)) };
  });
}

/** What can be said of an office hour now. @param {OfficeHour} hour @param {number} now @returns {OfficeHourState[]} */
export function statesOf({ state, startsAt }, now) {
  if (state === "cancelled") return ["booked"];
  /** @type {OfficeHourState[]} */
  const over = startsAt <= now ? ["held", "no_show"] : [];
  return [...over.filter((one) => one !== state), "cancelled"];
}

/** @param {OfficeHourState} state */
export const stateSaid = (state) => t(`office-hours-state-${state.replaceAll("_", "-")}`);

/** Hours with a decimal where there is one. @param {number} minutes */
export const hoursOf = (minutes) => Math.round(minutes / 6) / 10;
