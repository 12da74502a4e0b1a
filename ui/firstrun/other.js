/** Another nursery instead of this one: asks for its file and opens it. */
import { applyState } from "../lib/desk.svelte.js";
import { newNursery as makeNursery, openNursery, pickFile, pickSavePath } from "../gen/ipc/program.js";
import { go } from "../lib/router.svelte.js";
import { t } from "../lib/words.js";

/** @param {string} path */
export async function openAt(path) {
  const state = await openNursery(path);
  if (state.open && !state.firstRun) go("overview");
  applyState(state);
}

export async function openOther() {
  const path = await pickFile("nursery");
  if (path) await openAt(path);
}

/** A new, empty nursery where the person says: its first run asks for the names. */
export async function newNursery() {
  const path = await pickSavePath(t("shell-new-nursery-file"));
  if (path) applyState(await makeNursery(path));
}
