/** How the screen was left in this window: in which view. */

/** @typedef {"startups" | "due" | "lanes"} Shape */

/** @type {{ shape: Shape }} */
export const view = $state({ shape: "lanes" });
