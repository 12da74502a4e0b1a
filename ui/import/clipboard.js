/** Cells as spreadsheets copy them: text with tabs. Their other form, HTML, says nothing more. @param {ClipboardEvent} event */
export const textOf = (event) => event.clipboardData?.getData("text/plain") ?? "";
