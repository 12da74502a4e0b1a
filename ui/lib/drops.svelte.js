/**
 * Who takes files that are let go over the window: the newest that asked for them, else the import.
 *   $effect(() => claimDrops({ take: (paths) => add(paths), title: t("evidence-drop-here"), text: t("…") }));
 */
import { untrack } from "svelte";

/** @typedef {{ take: (paths: string[]) => void, title: string, text: string }} Claim `title` and `text`: what is said while a file is held over the window */

/** @type {Claim[]} */
let claims = $state.raw([]);

/** Takes what is let go until the returned function is called. @param {Claim} claim */
export function claimDrops(claim) {
  // Whoever claims in an effect does not hang on the others' claims.
  untrack(() => (claims = [...claims, claim]));
  return () => untrack(() => (claims = claims.filter((one) => one !== claim)));
}

/** Who takes the next ones; undefined where the import does. */
export const claimed = () => claims.at(-1);
