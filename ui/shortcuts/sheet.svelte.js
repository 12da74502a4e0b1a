/** Whether the sheet of shortcuts (F1) is open. */
export const sheet = $state({ open: false });
