/** How the applications were left in this window. `scoring` counts how often the score form was asked for: it takes the focus then. */
export const view = $state({ cohort: "", trimmed: false, scoring: 0 });
