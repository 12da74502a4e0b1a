/** Shapes that several parts speak of. Types only. */

/** @typedef {"jade" | "amber" | "cinnabar" | "indigo" | "line"} Tone the colours of marks in charts */
/** @typedef {{ label: string, icon?: import("svelte").Component<any>, keys?: string, tone?: "danger", checked?: boolean, disabled?: boolean, run: () => void }} MenuItem */

export {};
