// The first run: a name is owed for the incubator and for oneself.

/** @type {Record<string, import("../fake.js").Handler>} */
export default {
  start_nursery: async ({ draft }, fake) => {
    for (const field of ["incubator", "name"]) if (!draft[field].trim()) throw { code: "missing", args: {}, field };
    return { ...(await fake.ask("program_state", {})), firstRun: false, incubator: draft.incubator };
  },
};
