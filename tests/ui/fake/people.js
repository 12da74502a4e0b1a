// People, mentors and alumni.
import { ago, loadPerson, paged, people, TODAY } from "../community.js";

/** @param {any} fake @param {string} kind @param {...string} tables */
function commit(fake, kind, ...tables) {
  const op = `op-${fake.calls.length}`;
  fake.emit("changed", { op, kind, touched: tables.map((table) => ({ table, ids: null })) });
  return op;
}
/** @param {{ text?: string | null, city?: string | null, sector?: string | null }} query @param {any} person */
const fits = ({ text, city, sector }, person) =>
  (!text || [person.name, person.company ?? "", person.mobile ?? ""].some((word) => word.toLowerCase().includes(text.toLowerCase()))) && (!city || person.city === city) && (!sector || person.sector === sector);
/** @type {Record<string, string>} */
const ROLE = { founders: "isFounder", mentors: "isMentor", alumni: "isAlumnus" };
const alumni = people.filter((person) => person.isAlumnus);

/** @param {any[]} list @param {string} name */
const tally = (list, name) => list.reduce((all, one) => ({ ...all, [one[name]]: (all[one[name]] ?? 0) + 1 }), {});

/** @param {any} draft */
function keep(draft) {
  if (!draft.name.trim()) throw { code: "missing", args: {}, field: "name" };
  if (!draft.id) return "p1";
  const person = loadPerson(draft.id);
  const { contacts, company, role, ...rest } = draft;
  Object.assign(person, rest, { contacts: contacts.map((/** @type {any} */ one, /** @type {number} */ index) => ({ ...one, id: `k${index}`, preferred: true })) });
  Object.assign(person.affiliations[0] ?? {}, { organisationName: company, role });
  return draft.id;
}

export default {
  /** @param {{ query: any }} args */
  list_people: ({ query }) => paged(people.filter((person) => fits(query, person) && (!ROLE[query.role] || person[/** @type {"isFounder"} */ (ROLE[query.role])])), query),
  /** @param {{ id: string }} args */
  load_person: ({ id }) => loadPerson(id),
  /** @param {{ draft: any }} args @param {any} fake */
  save_person: ({ draft }, fake) => ({ value: keep(draft), op: commit(fake, "save_person", "person", "contact_private") }),
  /** @param {{ draft: any }} args @param {any} fake */
  save_mentor: ({ draft }, fake) => {
    const id = keep(draft.person);
    const { person: _, ...card } = draft;
    const person = loadPerson(id);
    person.mentor = { id: `${id}-m`, startsOn: null, endsOn: null, notes: 0, mentorships: [], ...person.mentor, ...card };
    return { value: person.mentor.id, op: commit(fake, "save_mentor", "mentor", "person") };
  },
  /** @param {unknown} _ @param {any} fake */
  remove_person: (_, fake) => ({ value: null, op: commit(fake, "remove_person", "person") }),
  /** @param {unknown} _ @param {any} fake */
  remove_mentor: (_, fake) => ({ value: null, op: commit(fake, "remove_mentor", "mentor") }),
  /** @param {{ draft: any }} args @param {any} fake */
  save_mentorship: ({ draft }, fake) => {
    const list = loadPerson(draft.person).mentor.mentorships;
    const old = list.find((/** @type {any} */ one) => one.id === draft.id);
    if (old) Object.assign(old, draft);
    else list.push({ ...draft, id: `m${list.length}`, startupName: "九章软件" });
    return { value: draft.id ?? "m9", op: commit(fake, "save_mentorship", "mentorship") };
  },
  /** @param {{ query: any }} args */
  list_alumni: ({ query }) => {
    const silent = query.silentDays && ago(query.silentDays);
    const rows = alumni.filter((person) => fits(query, person) && (!query.cohort || person.cohort === query.cohort) && (!silent || !person.lastContact || person.lastContact < silent));
    if (query.order === "last_contact") rows.sort((a, b) => (a.lastContact ?? "").localeCompare(b.lastContact ?? ""));
    return paged(rows, query);
  },
  /** @param {{ query: any }} args */
  alumni_facets: ({ query }) => {
    const of = (/** @type {Record<string, null>} */ own) => alumni.filter((person) => fits({ ...query, ...own }, person));
    return { total: alumni.length, cities: tally(of({ city: null }), "city"), sectors: tally(of({ sector: null }), "sector") };
  },
  /** @param {{ draft: any }} args @param {any} fake */
  log_interaction: ({ draft }, fake) => {
    loadPerson(draft.person).interactions.unshift({ ...draft, id: `i${fake.calls.length}`, day: draft.day ?? TODAY, author: { id: "p1", name: "何明远" } });
    return { value: "i9", op: commit(fake, "log_interaction", "interaction") };
  },
  /** @param {{ draft: any }} args @param {any} fake */
  record_consent: ({ draft }, fake) => {
    loadPerson(draft.person).consents.unshift({ ...draft, id: `k${fake.calls.length}`, withdrawnOn: null });
    return { value: "k9", op: commit(fake, "record_consent", "consent") };
  },
  /** @param {{ id: string }} args @param {any} fake */
  withdraw_consent: ({ id }, fake) => {
    const consent = loadPerson(id.split("-")[0]).consents.find((/** @type {any} */ one) => one.id === id);
    if (consent) consent.withdrawnOn = TODAY;
    return { value: null, op: commit(fake, "withdraw_consent", "consent") };
  },
};
