/**
 * The own fields of a noun as filters of its list. Call it while a component starts.
 *   const own = ownFilters("people", () => list.filter);
 *   <ListScreen filters={[…, ...own.filters]} …/>
 */
import { ownFields } from "../gen/ipc/own_fields.js";
import { isOwn } from "../kit/own.js";
import { live } from "../lib/live.svelte.js";
import { filtersOf, nameOf } from "./own.js";

/** @param {import("../gen/OwnNoun").OwnNoun} noun @param {() => Record<string, string>} [filter] a field that is no more narrows it no more */
export function ownFilters(noun, filter) {
  const fields = live(() => ownFields(noun));
  const filters = $derived(filtersOf(fields.value ?? []));
  $effect(() => {
    const held = filter?.();
    if (!held || !fields.value) return;
    const known = fields.value.map(({ id }) => nameOf(id));
    for (const name of Object.keys(held)) if (isOwn(name) && !known.includes(name)) delete held[name];
  });
  return {
    get filters() { return filters; },
    get fields() { return fields.value ?? []; },
  };
}
