import { t } from "../lib/words.js";

/** @import { ContactColumn } from "../gen/ContactColumn" */

/** The columns of the contact report, in their order. @type {ContactColumn[]} */
export const COLUMNS = ["name", "company", "role", "cohorts", "sector", "city", "mobile", "wechat", "email", "last_contact", "address"];

/** Those that are chosen at first: few purposes need the postal address. @type {ContactColumn[]} */
export const USUAL = COLUMNS.filter((column) => column !== "address");

/** As the file's own header says it. @param {ContactColumn} column */
export const headerOf = (column) => (column === "last_contact" ? t("contacts-last-contact") : t(`contacts-${column}`));
