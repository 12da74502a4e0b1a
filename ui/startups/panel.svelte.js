/** How records are looked at in this window: the tab that is open, and whether it takes the whole page. */
export const panel = $state({ tab: "summary", full: false });
