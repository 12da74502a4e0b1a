/**
 * The whole nursery on its way, out into a folder or in from one: how far it is, and why it stopped.
 *   const transfer = new Transfer();
 *   <Button onclick={() => transfer.out()}>…  <Running {transfer} />
 */
import { applyState } from "../lib/desk.svelte.js";
import { number } from "../lib/format.js";
import { exportNursery, importNursery } from "../gen/ipc/archive.js";
import { pickFolder, programState } from "../gen/ipc/program.js";
import { Refused } from "../lib/ipc.js";
import { saved } from "../lib/undo.js";
import { t } from "../lib/words.js";

/** @import { Written } from "../gen/Written" */

export class Transfer {
  /** What runs, and how far it is. */
  job = $state.raw(/** @type {({ word: "writing" | "reading" } & import("../lib/ipc.js").Step) | null} */ (null));
  failure = $state.raw(/** @type {unknown} */ (null));
  /** What was written out last. */
  written = $state.raw(/** @type {Written | null} */ (null));

  /** Writes everything into a folder that is asked for. */
  async out() {
    this.written = null;
    this.written = (await this.#run("writing", exportNursery)) ?? null;
  }

  /** Takes everything out of a folder that is asked for; whether it did. */
  async take() {
    const said = (/** @type {import("../gen/Restored").Restored} */ { tables, rows, changed }) => {
      const taken = t("archive-taken", { tables, rows: number(rows) });
      return changed.length ? `${taken} ${t("archive-changed", { files: changed.join(", ") })}` : taken;
    };
    const taken = await this.#run("reading", async (folder, heard) => {
      await saved(importNursery(folder, heard), said);
      return programState();
    });
    if (taken) applyState(taken);
    return Boolean(taken);
  }

  /** @template T @param {"writing" | "reading"} word @param {(folder: string, heard: import("../lib/ipc.js").Heard) => Promise<T>} work */
  async #run(word, work) {
    this.failure = null;
    try {
      const folder = await pickFolder();
      if (!folder) return;
      this.job = { word, done: 0, total: 0 };
      return await work(folder, (step) => { if (this.job) this.job = { word, ...step }; });
    } catch (refused) {
      if (!(refused instanceof Refused && refused.code === "cancelled")) this.failure = refused;
    } finally {
      this.job = null;
    }
  }
}
