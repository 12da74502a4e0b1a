/** Filters of fields that only this nursery has: a list holds them beside those that every nursery has. */

/** What stands before the field's identity in the name of such a filter. */
export const BEFORE = "own.";

/** Whether a filter is one of these. @param {string} name */
export const isOwn = (name) => name.startsWith(BEFORE);
