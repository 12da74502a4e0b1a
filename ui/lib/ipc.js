/**
 * The only file that names Tauri: one function per command, with the command's name.
 * Adding a command is one line: `export const logNote = (draft) => call("log_note", { draft });`
 *
 * Under test `window.__MIAOPU_FAKE__` ({invoke, listen}, see tests/ui/fake.js) stands in for the program.
 */
import { Channel, invoke } from "@tauri-apps/api/core";
import { listen as hear } from "@tauri-apps/api/event";

/**
 * @typedef {{ invoke: (command: string, args: Record<string, unknown>) => Promise<any>,
 *             listen: (event: string, heard: (payload: any) => void) => () => void }} Fake
 * @typedef {{ done: number, total: number, left?: number | null }} Step how far a job has come, and how many seconds are left
 * @typedef {(step: Step) => void} Heard
 */

/** @returns {Fake | undefined} */
const fake = () => /** @type {any} */ (window).__MIAOPU_FAKE__;

/** What the program would not or could not do: `words/errors` has a sentence for each code. */
export class Refused extends Error {
  /** @param {{ code?: string, args?: Record<string, string | number>, field?: string | null } | unknown} reply */
  constructor(reply) {
    const told = /** @type {any} */ (reply !== null && typeof reply === "object" ? reply : {});
    super(told.code ?? String(reply));
    this.code = /** @type {string} */ (told.code ?? "unknown");
    this.args = /** @type {Record<string, string | number>} */ (told.args ?? {});
    this.field = /** @type {string | null} */ (told.field ?? null);
  }
}

/**
 * Runs one command of the program; a refusal arrives as `Refused`.
 * @param {string} command
 * @param {Record<string, unknown>} [args]
 * @returns {Promise<any>}
 */
export async function call(command, args = {}) {
  try {
    return await (fake()?.invoke ?? invoke)(command, args);
  } catch (reply) {
    throw new Refused(reply);
  }
}

/** Who hears of an event. The program is asked to tell of it once, whoever comes and goes. @type {Map<string, Set<(payload: any) => void>>} */
const ears = new Map();

/**
 * Hears an event of the program until the returned function is called.
 * @template T
 * @param {string} event
 * @param {(payload: T) => void} heard
 * @returns {() => void}
 */
export function listen(event, heard) {
  const stand = fake();
  if (stand) return stand.listen(event, heard);
  const all = ears.get(event) ?? new Set();
  if (!ears.has(event)) {
    ears.set(event, all);
    hear(event, ({ payload }) => all.forEach((one) => one(payload)));
  }
  all.add(heard);
  return () => void all.delete(heard);
}

/** After each commit: which tables, which rows. @param {(change: import("../gen/Committed").Committed) => void} heard */
export const changed = (heard) => listen("changed", heard);

/** Files let go over the window. @param {(files: { paths: string[] }) => void} heard */
export const dropped = (heard) => listen("dropped", heard);
/** Whether files are held over the window. @param {(over: boolean) => void} heard */
export const dragged = (heard) => listen("dragged", heard);

/** How large the web view draws: 1 is as designed. @param {number} value @returns {Promise<null>} */
export const setZoom = (value) => call("plugin:webview|set_webview_zoom", { value });

/**
 * The way back for the progress of a job: pass it as an argument of its command.
 * @template T
 * @param {(message: T) => void} heard
 */
export function progress(heard) {
  if (fake()) return { onmessage: heard };
  return new Channel(heard);
}

// The program and this machine

/** All that the window needs to begin. @returns {Promise<import("../gen/ProgramState").ProgramState>} */
export const programState = () => call("program_state");
/** The first run. @param {{ incubator: string, name: string, begin: import("../gen/Begin").Begin }} draft @returns {Promise<import("../gen/ProgramState").ProgramState>} */
export const startNursery = (draft) => call("start_nursery", { draft });
/** What is absent stays. @param {Partial<import("../gen/PreferencesDraft").PreferencesDraft>} draft @returns {Promise<import("../gen/ProgramState").ProgramState>} */
export const setPreferences = (draft) => call("set_preferences", { draft });
/** Opens another file; of a backup a copy, made first. @param {string} path @returns {Promise<import("../gen/ProgramState").ProgramState>} */
export const openNursery = (path) => call("open_nursery", { path });
/** Makes a new nursery where nothing lies yet, and opens it. @param {string} path @returns {Promise<import("../gen/ProgramState").ProgramState>} */
export const newNursery = (path) => call("new_nursery", { path });
/** Those of whom one may be at this machine. @returns {Promise<import("../gen/PersonName").PersonName[]>} */
export const listColleagues = () => call("list_colleagues");
/** Says who is at this machine: one of those in the nursery, or a name that is new in it. @param {{ person: string } | { name: string }} me @returns {Promise<import("../gen/ProgramState").ProgramState>} */
export const sayWho = (me) => call("say_who", { me });
/** @returns {Promise<import("../gen/Backup").Backup>} */
export const backupNow = () => call("backup_now");
/** @returns {Promise<import("../gen/Backup").Backup[]>} */
export const listBackups = () => call("list_backups");
/** @returns {Promise<import("../gen/Health").Health>} */
export const checkNursery = () => call("check_nursery");
/** The settings of the nursery. @returns {Promise<import("../gen/IncubatorSettings").IncubatorSettings>} */
export const loadSettings = () => call("load_settings");
/** @param {import("../gen/IncubatorSettings").IncubatorSettings} draft @returns {Promise<import("../gen/Done").Done<null>>} */
export const saveSettings = (draft) => call("save_settings", { draft });
/** Asks for a file; null when nothing was chosen. @param {"import" | "nursery" | "mapping"} kind @returns {Promise<string | null>} */
export const pickFile = (kind) => call("pick_file", { kind });
/** @returns {Promise<string | null>} */
export const pickFolder = () => call("pick_folder");
/** Asks where to write a file of this name. @param {string} name @returns {Promise<string | null>} */
export const pickSavePath = (name) => call("pick_save_path", { name });
/** @param {string} path @returns {Promise<null>} */
export const showInFolder = (path) => call("show_in_folder", { path });
/** In its own program: a file that was laid down in this run. @param {string} path @returns {Promise<null>} */
export const openFile = (path) => call("open_file", { path });
/** Opens an address of the web or of mail outside the window; ask first. @param {string} address @returns {Promise<null>} */
export const openLink = (address) => call("open_link", { address });
/** Keeps what was typed and not yet saved; empty text forgets it. @param {string} form @param {string} text @returns {Promise<null>} */
export const keepDraft = (form, text) => call("keep_draft", { form, text });
/** @param {string} form @returns {Promise<string | null>} */
export const loadDraft = (form) => call("load_draft", { form });

// Cohorts

/** @returns {Promise<import("../gen/Cohort").Cohort[]>} */
export const listCohorts = () => call("list_cohorts");
/** The cohorts into which a step has put startups. @param {string} op @returns {Promise<import("../gen/Cohort").Cohort[]>} */
export const cohortsEntered = (op) => call("cohorts_entered", { op });
/** @param {import("../gen/CohortDraft").CohortDraft} draft @returns {Promise<import("../gen/Done").Done<string>>} */
export const saveCohort = (draft) => call("save_cohort", { draft });
/** @param {string} id @returns {Promise<import("../gen/Done").Done<null>>} */
export const removeCohort = (id) => call("remove_cohort", { id });
/** @param {import("../gen/EnrolmentDraft").EnrolmentDraft} draft @returns {Promise<import("../gen/Done").Done<string>>} */
export const enrolStartup = (draft) => call("enrol_startup", { draft });
/** Several at once, as one step; the value is how many were not in it yet. @param {import("../gen/EnrolAllDraft").EnrolAllDraft} draft @returns {Promise<import("../gen/Done").Done<number>>} */
export const enrolStartups = (draft) => call("enrol_startups", { draft });
/** @param {import("../gen/MoveDraft").MoveDraft} draft @returns {Promise<import("../gen/Done").Done<null>>} */
export const moveEnrolment = (draft) => call("move_enrolment", { draft });
/** @param {string} enrolment @param {string[]} people @returns {Promise<import("../gen/Done").Done<null>>} */
export const setParticipants = (enrolment, people) => call("set_participants", { enrolment, people });

// Startups

/** @param {Partial<import("../gen/StartupQuery").StartupQuery>} query @returns {Promise<import("../gen/Page").Page<import("../gen/StartupRow").StartupRow>>} */
export const listStartups = (query) => call("list_startups", { query });
/** @param {string} id @returns {Promise<import("../gen/StartupPanel").StartupPanel>} */
export const loadStartup = (id) => call("load_startup", { id });
/** @param {Partial<import("../gen/StartupDraft").StartupDraft>} draft @returns {Promise<import("../gen/Done").Done<string>>} */
export const saveStartup = (draft) => call("save_startup", { draft });
/** @param {string} id @returns {Promise<import("../gen/Done").Done<null>>} */
export const removeStartup = (id) => call("remove_startup", { id });
/** @param {Partial<import("../gen/TeamMemberDraft").TeamMemberDraft>} draft @returns {Promise<import("../gen/Done").Done<string>>} */
export const addTeamMember = (draft) => call("add_team_member", { draft });

// People and mentors

/** @param {Partial<import("../gen/PeopleQuery").PeopleQuery>} query @returns {Promise<import("../gen/Page").Page<import("../gen/PersonRow").PersonRow>>} */
export const listPeople = (query) => call("list_people", { query });
/** @param {string} id @returns {Promise<import("../gen/PersonPanel").PersonPanel>} */
export const loadPerson = (id) => call("load_person", { id });
/** @param {Partial<import("../gen/PersonDraft").PersonDraft>} draft @returns {Promise<import("../gen/Done").Done<string>>} */
export const savePerson = (draft) => call("save_person", { draft });
/** @param {string} id @returns {Promise<import("../gen/Done").Done<null>>} */
export const removePerson = (id) => call("remove_person", { id });
/** @param {Partial<import("../gen/MentorDraft").MentorDraft>} draft @returns {Promise<import("../gen/Done").Done<string>>} */
export const saveMentor = (draft) => call("save_mentor", { draft });
/** @param {string} id @returns {Promise<import("../gen/Done").Done<null>>} */
export const removeMentor = (id) => call("remove_mentor", { id });
/** @param {import("../gen/MentorshipDraft").MentorshipDraft} draft @returns {Promise<import("../gen/Done").Done<string>>} */
export const saveMentorship = (draft) => call("save_mentorship", { draft });

// Duplicates

/** People who look like one, the likest first. @param {Partial<import("../gen/DuplicatesQuery").DuplicatesQuery>} query @returns {Promise<import("../gen/Page").Page<import("../gen/Duplicate").Duplicate>>} */
export const listDuplicates = (query) => call("list_duplicates", { query });
/** Writes nothing. @param {import("../gen/MergeDraft").MergeDraft} draft @returns {Promise<import("../gen/MergePlan").MergePlan>} */
export const planMerge = (draft) => call("plan_merge", { draft });
/** @param {import("../gen/MergeDraft").MergeDraft} draft @returns {Promise<import("../gen/Done").Done<import("../gen/Merged").Merged>>} */
export const mergePeople = (draft) => call("merge_people", { draft });
/** They are two, and it is not asked again. @param {string} one @param {string} other @returns {Promise<import("../gen/Done").Done<null>>} */
export const keepApart = (one, other) => call("keep_apart", { one, other });

// Sessions and attendance

/** @param {Partial<import("../gen/SessionQuery").SessionQuery>} query @returns {Promise<import("../gen/Page").Page<import("../gen/Session").Session>>} */
export const listSessions = (query) => call("list_sessions", { query });
/** @param {string} session @returns {Promise<import("../gen/AttendanceSheet").AttendanceSheet>} */
export const loadSheet = (session) => call("load_sheet", { session });
/** @param {import("../gen/SessionDraft").SessionDraft} draft @returns {Promise<import("../gen/Done").Done<string>>} */
export const saveSession = (draft) => call("save_session", { draft });
/** @param {string} id @returns {Promise<import("../gen/Done").Done<null>>} */
export const removeSession = (id) => call("remove_session", { id });
/** @param {import("../gen/MarkDraft").MarkDraft} draft @returns {Promise<import("../gen/Done").Done<null>>} */
export const markAttendance = (draft) => call("mark_attendance", { draft });

// Notes

/** @param {Partial<import("../gen/NoteQuery").NoteQuery>} query @returns {Promise<import("../gen/Page").Page<import("../gen/Note").Note>>} */
export const listNotes = (query) => call("list_notes", { query });
/** @param {Partial<import("../gen/NoteDraft").NoteDraft>} draft @returns {Promise<import("../gen/Done").Done<string>>} */
export const logNote = (draft) => call("log_note", { draft });
/** @param {Partial<import("../gen/NoteDraft").NoteDraft>} draft @returns {Promise<import("../gen/Done").Done<string>>} */
export const editNote = (draft) => call("edit_note", { draft });
/** @param {string} id @returns {Promise<import("../gen/Done").Done<null>>} */
export const removeNote = (id) => call("remove_note", { id });
/** @param {string} id @param {boolean} done @returns {Promise<import("../gen/Done").Done<null>>} */
export const settleActionItem = (id, done) => call("settle_action_item", { id, done });
/** @param {string | null} startup @returns {Promise<import("../gen/ActionItem").ActionItem[]>} */
export const listOpenItems = (startup) => call("list_open_items", { startup });

// Alumni

/** @param {Partial<import("../gen/AlumniQuery").AlumniQuery>} query @returns {Promise<import("../gen/Page").Page<import("../gen/AlumnusRow").AlumnusRow>>} */
export const listAlumni = (query) => call("list_alumni", { query });
/** How many alumni each further choice would leave. @param {Partial<import("../gen/AlumniQuery").AlumniQuery>} query @returns {Promise<import("../gen/Facets").Facets>} */
export const alumniFacets = (query) => call("alumni_facets", { query });
/** @param {import("../gen/InteractionDraft").InteractionDraft} draft @returns {Promise<import("../gen/Done").Done<string>>} */
export const logInteraction = (draft) => call("log_interaction", { draft });
/** @param {import("../gen/ConsentDraft").ConsentDraft} draft @returns {Promise<import("../gen/Done").Done<string>>} */
export const recordConsent = (draft) => call("record_consent", { draft });
/** @param {string} id @returns {Promise<import("../gen/Done").Done<null>>} */
export const withdrawConsent = (id) => call("withdraw_consent", { id });

// Overview, search, history

/** @returns {Promise<import("../gen/Overview").Overview>} */
export const overview = () => call("overview");
/** Records of all kinds by name, pinyin or digits. @param {string} text @returns {Promise<import("../gen/Hit").Hit[]>} */
export const search = (text) => call("search", { text });
/** @param {import("../gen/Cursor").Cursor | null} after @returns {Promise<import("../gen/Page").Page<import("../gen/OpRow").OpRow>>} */
export const listHistory = (after) => call("list_history", { after });
/** What undoing would do. @param {string} op @returns {Promise<import("../gen/UndoPlan").UndoPlan>} */
export const planUndo = (op) => call("plan_undo", { op });
/** Takes back one op, or the newest. @param {string | null} op @returns {Promise<import("../gen/Done").Done<import("../gen/UndoPlan").UndoPlan>>} */
export const undo = (op) => call("undo", { op });
/** Does again what this undo took back, or the newest. @param {string | null} op @returns {Promise<import("../gen/Done").Done<import("../gen/UndoPlan").UndoPlan>>} */
export const redo = (op) => call("redo", { op });

// Import and export

/** Keeps what was pasted as if it were a file, whose path is blank; in memory only. @param {string} name @param {string} text @returns {Promise<null>} */
export const holdPasted = (name, text) => call("hold_pasted", { name, text });
/** As it was mapped the last time, or as a saved mapping says; in the encoding that is found, or another; with its headers in the rows that a person points at, sheet by sheet. @param {string} path @param {string | null} [mapping] @param {string | null} [encoding] @param {Record<string, number> | null} [headerRows] @returns {Promise<import("../gen/Inspection").Inspection>} */
export const inspectFile = (path, mapping = null, encoding = null, headerRows = null) => call("inspect_file", { path, mapping, encoding, headerRows });
/** Writes nothing. @param {import("../gen/ImportRequest").ImportRequest} request @param {Heard} heard @returns {Promise<import("../gen/ImportPlan").ImportPlan>} */
export const planImport = (request, heard) => call("plan_import", { request, progress: progress(heard) });
/** @param {number} plan @param {Heard} heard @returns {Promise<import("../gen/Done").Done<import("../gen/ImportResult").ImportResult>>} */
export const runImport = (plan, heard) => call("run_import", { plan, progress: progress(heard) });
/** A page of a plan's rows. @param {number} plan @param {Partial<import("../gen/PlannedQuery").PlannedQuery>} query @returns {Promise<import("../gen/Page").Page<import("../gen/PlannedRow").PlannedRow>>} */
export const listPlanned = (plan, query) => call("list_planned", { plan, query });
/** The cells of a row, to be mended. @param {number} plan @param {string} sheet @param {number} row @returns {Promise<import("../gen/PlannedCell").PlannedCell[]>} */
export const loadPlannedCells = (plan, sheet, row) => call("load_planned_cells", { plan, sheet, row });
/** The cells behind a number of the account, with how many there are. @param {number} plan @param {import("../gen/AccountQuery").AccountQuery} query @returns {Promise<[number, import("../gen/AccountCell").AccountCell[]]>} */
export const listAccountCells = (plan, query) => call("list_account_cells", { plan, query });
/** Writes how the columns are mapped as a file, for others. @param {import("../gen/ImportRequest").ImportRequest} request @param {string} path @returns {Promise<null>} */
export const saveMapping = (request, path) => call("save_mapping", { request, path });
/** Writes the refused rows with their reasons to a file; how many. @param {number} plan @param {string} path @returns {Promise<number>} */
export const saveRefused = (plan, path) => call("save_refused", { plan, path });
/** Those that were carried out, the newest first. @param {import("../gen/Cursor").Cursor | null} after @param {number} limit @returns {Promise<import("../gen/Page").Page<import("../gen/EarlierImport").EarlierImport>>} */
export const listImports = (after, limit) => call("list_imports", { after, limit });
/** One of them, with its account, and how much of it is still as it came. @param {string} op @returns {Promise<import("../gen/OpenedImport").OpenedImport>} */
export const loadImport = (op) => call("load_import", { op });
/** @returns {Promise<null>} */
export const cancelJob = () => call("cancel_job");
/** Writes everything into an empty folder. @param {string} folder @param {Heard} heard @returns {Promise<import("../gen/Written").Written>} */
export const exportNursery = (folder, heard) => call("export_nursery", { folder, progress: progress(heard) });
/** Takes such a folder into an empty nursery. @param {string} folder @param {Heard} heard @returns {Promise<import("../gen/Done").Done<import("../gen/Restored").Restored>>} */
export const importNursery = (folder, heard) => call("import_nursery", { folder, progress: progress(heard) });
/** Whether it could take one in. @returns {Promise<boolean>} */
export const nurseryIsEmpty = () => call("nursery_is_empty");
/** @param {import("../gen/ContactReport").ContactReport} report @returns {Promise<import("../gen/ContactPreview").ContactPreview>} */
export const previewContacts = (report) => call("preview_contacts", { report });
/** With a password, the workbook opens by it only. @param {import("../gen/ContactReport").ContactReport} report @param {string} path @param {string | null} password @param {Heard} heard @returns {Promise<import("../gen/Exported").Exported>} */
export const exportContacts = (report, path, password, heard) => call("export_contacts", { report, path, password, progress: progress(heard) });
/** @returns {Promise<import("../gen/Export").Export[]>} */
export const listExports = () => call("list_exports");
/** The exports that hold a person. @param {string} person @returns {Promise<import("../gen/Holding").Holding[]>} */
export const exportsHolding = (person) => call("exports_holding", { person });
/** The exports to be called back, once for each person. @returns {Promise<import("../gen/Holding").Holding[]>} */
export const exportsToRecall = () => call("exports_to_recall");
/** @param {string} exportId @param {string} person @returns {Promise<import("../gen/Done").Done<null>>} */
export const settleRecall = (exportId, person) => call("settle_recall", { export: exportId, person });
/** @returns {Promise<import("../gen/SavedReport").SavedReport[]>} */
export const listReports = () => call("list_reports");
/** Under a name; what has it already is replaced. @param {string} name @param {import("../gen/ContactReport").ContactReport} report @returns {Promise<import("../gen/Done").Done<string>>} */
export const saveReport = (name, report) => call("save_report", { name, report });
/** @param {string} id @returns {Promise<import("../gen/Done").Done<null>>} */
export const removeReport = (id) => call("remove_report", { id });
/** Everything known of a person, for that person: to a .pdf in words, else as JSON. @param {string} person @param {string} path @param {import("../gen/Language").Language} language @returns {Promise<import("../gen/Exported").Exported>} */
export const handOutOwnData = (person, path, language) => call("hand_out_own_data", { person, path, language });
/** @param {string} person @returns {Promise<import("../gen/ErasurePlan").ErasurePlan>} */
export const planErasure = (person) => call("plan_erasure", { person });
/** For good; the name is typed again. @param {string} person @param {string} name @returns {Promise<import("../gen/Erasure").Erasure>} */
export const erasePerson = (person, name) => call("erase_person", { person, name });
/** As text, or as JSON where the path ends so. @param {string} id @param {string} path @param {import("../gen/Language").Language} language @returns {Promise<null>} */
export const saveReceipt = (id, path, language) => call("save_receipt", { id, path, language });
