/** A backup of the open nursery, made now and said. */
import { desk } from "../lib/desk.svelte.js";
import { backupNow } from "../gen/ipc/program.js";
import { say } from "../lib/toasts.svelte.js";
import { t } from "../lib/words.js";

/** The file's name alone. @param {string} path */
export const nameOf = (path) => path.split(/[\\/]/).at(-1) ?? path;

export async function backUp() {
  const { path, at } = await backupNow();
  if (desk.nursery) desk.nursery.backedUpAt = at;
  say(t("settings-backed-up", { file: nameOf(path) }));
}
