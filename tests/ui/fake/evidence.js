// Files that prove milestones of the fake cohort: kept while a page lives.
/** @type {any[]} */
let files = [];

/** @param {any} fake */
function touched(fake) {
  fake.emit("changed", { op: "o-file", kind: "attach_evidence", touched: [{ table: "evidence", ids: null }] });
}

/** @type {Record<string, import("../fake.js").Handler>} */
export default {
  list_evidence: ({ milestone }) => ({ answer: files.filter((file) => file.milestone === milestone), readTables: ["evidence"] }),
  attach_evidence: ({ milestone, path, onlyPlace }, fake) => {
    const name = path.split("/").at(-1);
    if (name.endsWith(".mp4") && !onlyPlace) throw { code: "evidence_too_large", args: { file: name, size: "2048", most: "20" }, field: "path" };
    const id = `file-${files.length + 1}`;
    files = [...files, { id, milestone, name, saveAs: name, opens: !onlyPlace && name.endsWith(".pdf"), size: onlyPlace ? 2_147_483_648 : 482_133, place: onlyPlace ? path : null, addedOn: "2026-11-23", author: { id: "p1", name: "林若涵" } }];
    touched(fake);
    return { value: id, op: `o-${id}` };
  },
  open_evidence: () => null,
  save_evidence: () => null,
  remove_evidence: ({ id }, fake) => {
    files = files.filter((file) => file.id !== id);
    touched(fake);
    return { value: null, op: "o-remove" };
  },
  evidence_left_over: () => ({ answer: { pieces: 0, bytes: 0 }, readTables: ["evidence"] }),
  clean_up_evidence: () => ({ pieces: 1, bytes: 482_133 }),
};
