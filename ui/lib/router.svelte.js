/**
 * Where the window is: a screen's name and what it was asked to show.
 *   go("notes", { startup: id });   route.name, route.args.startup
 * Back and forward walk this window's own history (Ctrl+[ and Ctrl+]).
 */

/** @typedef {{ name: string, args: Record<string, string> }} Place */

/** @type {{ name: string, args: Record<string, string>, canBack: boolean, canForward: boolean }} */
export const route = $state({ name: "", args: {}, canBack: false, canForward: false });

/** @type {Place[]} */
const visited = [];
let at = -1;

function arrive() {
  Object.assign(route, visited[at], { canBack: at > 0, canForward: at < visited.length - 1 });
}

/** @param {string} name @param {Record<string, string>} [args] */
export function go(name, args = {}) {
  visited.splice(at + 1, Infinity, { name, args });
  at = visited.length - 1;
  arrive();
}

/** Changes what the current screen shows without a step in the history. @param {Record<string, string>} args */
export function amend(args) {
  visited[at] = { name: route.name, args };
  arrive();
}

/** @param {number} steps */
function walk(steps) {
  const next = at + steps;
  if (!visited[next]) return;
  at = next;
  arrive();
}

export const back = () => walk(-1);
export const forward = () => walk(1);
