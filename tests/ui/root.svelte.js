/** Runs effects outside a component until the returned function is called. @param {() => void} body */
export const root = (body) => $effect.root(body);
