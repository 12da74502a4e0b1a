/**
 * How records are looked at in this window: the tab that is open, whether it takes the whole page, and of which kind its notes
 * are shown ("" is all).
 * @type {{ tab: string, full: boolean, kind: import("../gen/NoteKind").NoteKind | "" }}
 */
export const panel = $state({ tab: "summary", full: false, kind: "" });
