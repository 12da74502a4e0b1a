/**
 * Two records on their way to be one: what a person has chosen, and the plan that follows from it. Nothing else is carried out
 * than the plan that was seen.
 */
import { mergePeople, planMerge } from "../gen/ipc/merge.js";

/** @import { Duplicate } from "../gen/Duplicate" */
/** @import { MergeDraft } from "../gen/MergeDraft" */
/** @import { MergePlan } from "../gen/MergePlan" */
/** @import { MergeRow } from "../gen/MergeRow" */
/** @import { Take } from "../gen/Take" */

/** The same value of the same person, when the two have changed places. @type {Record<Take, Take>} */
const TURNED = { survivor: "merged", merged: "survivor", both: "both" };

export class Merging {
  plan = $state.raw(/** @type {MergePlan | null} */ (null));
  /** What the program would not do; what was wished for is as if it had not been. */
  refused = $state.raw(/** @type {import("../lib/ipc.js").Refused | null} */ (null));

  /** What is wished for, and what the plan in sight was made of. */
  #wish = $state.raw(/** @type {MergeDraft} */ ({ survivor: "", merged: "" }));
  #planned = $state.raw(/** @type {MergeDraft | null} */ (null));
  #turn = 0;
  #looking = Promise.resolve(true);

  /** @param {Pick<Duplicate, "survivor" | "merged">} pair */
  constructor({ survivor, merged }) {
    this.#wish = { survivor: survivor.id, merged: merged.id, choices: {} };
  }

  /** Makes the plan anew; of several wishes the last one counts. @param {MergeDraft} [wish] */
  look(wish = this.#wish) {
    return (this.#looking = this.#ask(wish));
  }

  /** Whether the wish can be planned. @param {MergeDraft} wish @returns {Promise<boolean>} */
  async #ask(wish) {
    const mine = ++this.#turn;
    this.#wish = wish;
    try {
      const plan = await planMerge(wish);
      if (mine !== this.#turn) return this.#looking;
      this.plan = plan;
      this.#planned = wish;
      this.refused = null;
      return true;
    } catch (refused) {
      if (mine !== this.#turn) return this.#looking;
      this.#wish = this.#planned ?? wish;
      this.refused = /** @type {import("../lib/ipc.js").Refused} */ (refused);
      return false;
    }
  }

  /** Whose value a row takes: as the plan says, or as was just chosen. @param {MergeRow} row */
  takeOf(row) {
    return (this.#wish === this.#planned ? null : this.#wish.choices?.[row.field]) ?? row.take;
  }

  /** @param {MergeRow} row @param {Take} take */
  async take(row, take) {
    if (row.takes.includes(take)) await this.look({ ...this.#wish, choices: { ...this.#wish.choices, [row.field]: take } });
  }

  /** The other record stays; what was chosen is still chosen. */
  async swap() {
    const { survivor, merged, choices = {} } = this.#wish;
    const turned = Object.fromEntries(Object.entries(choices).map(([field, take]) => [field, TURNED[take]]));
    await this.look({ survivor: merged, merged: survivor, choices: turned });
  }

  /** Carries out what was seen, a choice that was just made included. Where something else was written since, it is looked at again. */
  async carryOut() {
    const isNew = this.#wish !== this.#planned;
    const isPlanned = await this.#looking;
    if (!this.plan || !this.#planned || (isNew && !isPlanned)) return null;
    try {
      return await mergePeople({ ...this.#planned, seen: this.plan.seen });
    } catch (refused) {
      await this.look();
      this.refused ??= /** @type {import("../lib/ipc.js").Refused} */ (refused);
      return null;
    }
  }
}
