/** Asks: a note of that kind is open until it is answered, or until all that was to be done for it is done. */

/** @param {import("../gen/Note").Note} ask */
export const isOpen = ({ answeredOn, items }) => answeredOn === null && (!items.length || items.some(({ doneOn }) => doneOn === null));
