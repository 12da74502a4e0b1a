/**
 * What somebody's answers are worth today, as `alumni::rules::basis` has it in Rust: the newest answer counts, of
 * one day the strictest; what was withdrawn counts at once; what expires on a day still holds on it.
 */

/** @import { Consent } from "../gen/Consent" */
/** @import { Purpose } from "../gen/Purpose" */

/** Purposes that need an answer; running a programme and required statistics do not. @type {Purpose[]} */
export const ASKED = ["directory", "invitations", "introductions", "publicity"];
/** @type {Purpose[]} */
export const PURPOSES = [...ASKED, "programme", "statistics"];

/** @typedef {"given" | "expired" | "withdrawn" | "refused" | "unasked"} Standing */
/** From mild to strict. @type {Standing[]} */
const STRICTNESS = ["given", "refused", "withdrawn", "expired"];

/** @param {Consent} consent @param {string} today @returns {Standing} */
function worth(consent, today) {
  if (consent.answer === "refused") return "refused";
  if (consent.withdrawnOn) return "withdrawn";
  return consent.expiresOn && consent.expiresOn < today ? "expired" : "given";
}

/**
 * @param {Consent[]} consents
 * @param {Purpose} purpose
 * @param {string} today
 * @returns {{ standing: Standing, consent: Consent | null }}
 */
export function standing(consents, purpose, today) {
  const answers = consents.filter((one) => one.purpose === purpose).map((consent) => ({ consent, standing: worth(consent, today) }));
  /** @param {{ consent: Consent, standing: Standing }} one */
  const rank = ({ consent, standing }) => `${consent.answeredOn ?? ""} ${STRICTNESS.indexOf(standing)}`;
  return answers.reduce((/** @type {{ standing: Standing, consent: Consent } | null} */ best, one) => (best && rank(best) >= rank(one) ? best : one), null) ?? { standing: "unasked", consent: null };
}
