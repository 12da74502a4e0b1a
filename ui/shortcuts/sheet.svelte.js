/** Whether the help (F1) is open, and on which page. */
export const sheet = $state({ open: false, tab: /** @type {string} */ ("shortcuts") });

/** @param {"shortcuts" | "glossary"} tab */
export const help = (tab) => Object.assign(sheet, { open: true, tab });
