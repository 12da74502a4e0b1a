import { innerWidth } from "svelte/reactivity/window";

const ROOMY_PX = 1200;

/** Whether a table has room for its columns of second rank; in a narrow window they would squeeze the names. */
export const roomy = () => (innerWidth.current ?? 0) >= ROOMY_PX;
