/** Whether the palette is open; everything may open it. */
export const palette = $state({ open: false });
