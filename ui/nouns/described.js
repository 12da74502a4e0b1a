// The nouns that have no screen of their own, as the program describes them. None yet.
/** @type {import("../kit/fields.js").Description[]} */
export const NOUNS = [];
