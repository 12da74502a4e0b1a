import { describe, expect, test } from "vitest";
import { standing } from "../../ui/alumni/consent.js";
import { argsOf, filterOf, NONE, queryOf } from "../../ui/alumni/filter.js";
import { digits } from "../../ui/people/copy.js";
import { draftOf } from "../../ui/people/person.js";
import { loadPerson } from "./community.js";

/** @import { Consent } from "../../ui/gen/Consent" */

/** @param {Partial<Consent>} said @returns {Consent} */
const answer = (said) => ({ id: "c", purpose: "directory", answer: "given", answeredOn: "2026-01-01", means: null, expiresOn: null, withdrawnOn: null, ...said });

describe("consent", () => {
  test.each([
    ["nothing said means not asked", [], "unasked"],
    ["another purpose says nothing", [answer({ purpose: "publicity" })], "unasked"],
    ["the newest answer counts", [answer({ answer: "refused", answeredOn: "2025-01-01" }), answer({})], "given"],
    ["of one day the strictest counts", [answer({}), answer({ answer: "refused" })], "refused"],
    ["an answer without a day is older than any other", [answer({ answeredOn: null }), answer({ answer: "refused", answeredOn: "2019-01-01" })], "refused"],
    ["withdrawal counts at once", [answer({ withdrawnOn: "2026-11-23" })], "withdrawn"],
    ["what expires today still holds", [answer({ expiresOn: "2026-11-23" })], "given"],
    ["what expired yesterday does not", [answer({ expiresOn: "2026-11-22" })], "expired"],
  ])("%s", (_, answers, worth) => expect(standing(/** @type {Consent[]} */ (answers), "directory", "2026-11-23").standing).toBe(worth));
});

test("a filter travels to the report and back", () => {
  const filter = { ...NONE, text: "oy", city: "苏州", silentDays: "90" };
  expect(argsOf(filter)).toEqual({ text: "oy", city: "苏州", silentDays: "90" });
  expect(filterOf(argsOf(filter))).toEqual(filter);
});

test("what else stands in the address is no filter", () => expect(filterOf({ id: "p1", city: "苏州" })).toEqual({ ...NONE, city: "苏州" }));

test("nothing chosen asks for everybody", () => expect(queryOf({ ...NONE, text: "  " })).toMatchObject({ text: null, city: null, silentDays: null, purpose: null }));

describe("a click copies", () => {
  test.each([["+8613800138000", "13800138000"], ["138 0013 8000", "13800138000"], ["+862112345678", "+862112345678"], ["+447911123456", "+447911123456"]])("%s as %s", (stored, copied) => expect(digits(stored)).toBe(copied));
});

test("a person is saved whole, with the present company and all contacts", () => {
  const person = loadPerson("p1");
  expect(draftOf(person)).toMatchObject({ id: "p1", name: "何明远", company: person.affiliations[0].organisationName, contacts: person.contacts.map((/** @type {any} */ { kind, value }) => ({ kind, value })) });
});
