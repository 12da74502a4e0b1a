// What was typed and not yet saved, which a machine keeps beside the nursery.
/** @type {Map<string, string>} */
const drafts = new Map();

/** @type {Record<string, import("../fake.js").Handler>} */
export default {
  keep_draft: ({ form, text }) => { drafts.set(form, text); return null; },
  load_draft: ({ form }) => drafts.get(form) || null,
};
