/**
 * The fields of a noun as data, as the program describes them, and their values as people read and type them.
 */
import { monday, parseDay } from "../lib/days.js";
import { money, number } from "../lib/format.js";
import { Refused } from "../lib/ipc.js";
import { t } from "../lib/words.js";
import { lookupOf } from "./lookups.js";

/**
 * @typedef {"text" | "longText" | "number" | "money" | "day" | "week" | "choice" | "flag" | "link" | "figure" | "figureMoney" | (string & {})} Kind
 *   values: text, a number, money in 分, a day "2026-11-23", of a week its Monday, one of `choices`, true or false; a figure is a
 *   number or, where it is money, 分, or "na" where it does not apply; null is nothing known. Any other kind is that of a record
 *   (lookups.js): `{ id, name }`, in a draft and in a form its id
 * @typedef {{ field: string, kind: Kind, label: string, required?: boolean, atMost?: number, choices?: { value: string, label: string }[],
 *   filter?: boolean, editable?: boolean, sort?: boolean, weight?: 1 | 2 | 3 | 4 }} Field
 *   `label` is a key of the words, as are those of choices; `atMost` characters; `weight`: which columns go first where room is short
 * @typedef {{ noun: string, title: string, table?: string, columns: Field[], readOnly?: boolean }} Description
 *   `title` is a key of the words; the first column names the record
 * @typedef {{ id: string } & Record<string, any>} Row
 */

const YES = /^(?:是|有|对|√|✓|✔|y|yes|true|1)$/i;
const NO = /^(?:否|无|没有|不|×|✗|✘|n|no|false|0)$/i;
/** 万 and 亿 in 分. @type {Record<string, number>} */
const UNITS = { "": 100, 万: 1_000_000, 亿: 10_000_000_000 };

/** What a figure holds that does not apply. */
const NOT_APPLICABLE = "na";
const NONE = /^(?:不适用|不涉及|无此项|n\/?a|not applicable)$/i;
/** What says that a figure was not answered. */
const UNANSWERED = /^(?:未答|未作答|未填|未填写|无|暂无|没有|[-—/\\]+|\(空\)|\(跳过\))$/;
/** What may stand behind a count: 12万, 3家. */
const COUNT = /^([+-]?[\d.,]+)([百千万亿]?)[人名位家个户次单款]?$/;
/** @type {Record<string, number>} */
const TIMES = { "": 1, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** @param {Field} field */
export const isMoney = ({ kind }) => kind === "money" || kind === "figureMoney";
/** @param {Field} field */
export const isNumber = (field) => isMoney(field) || field.kind === "number" || field.kind === "figure";
/** @param {Field} field */
const isFigure = ({ kind }) => kind === "figure" || kind === "figureMoney";

/** A value as a draft holds it. @param {any} value */
export const drafted = (value) => (value !== null && typeof value === "object" ? value.id : (value ?? null));

/** What a field is chosen from, or null where it is typed. @param {Field} field @returns {{ value: string, label: string }[] | null} */
export function optionsOf({ kind, choices = [] }) {
  if (kind === "choice") return choices.map(({ value, label }) => ({ value, label: t(label) }));
  if (kind === "flag") return [{ value: "true", label: t("kit-yes") }, { value: "false", label: t("kit-no") }];
  return null;
}

/** A value as it is typed, chosen and copied: without a unit. @param {Field} field @param {any} value @returns {string} */
export function typed(field, value) {
  if (value === null || value === undefined) return "";
  if (lookupOf(field.kind)) return value.name;
  if (isFigure(field) && value === NOT_APPLICABLE) return t("kit-not-applicable");
  return String(isMoney(field) ? value / 100 : value);
}

/** A value as it is read in a list. @param {Field} field @param {any} value @returns {string} */
export function shown(field, value) {
  if (value === null || value === undefined) return "";
  if (lookupOf(field.kind) || value === NOT_APPLICABLE && isFigure(field)) return typed(field, value);
  if (isNumber(field)) return isMoney(field) ? money(value) : number(value);
  const text = String(value);
  return optionsOf(field)?.find((option) => option.value === text)?.label ?? text;
}

/** A value as the cell of a spreadsheet: numbers stay numbers there. @param {Field} field @param {any} value */
export const copied = (field, value) => (isNumber(field) ? typed(field, value) : shown(field, value));

/**
 * The value of what was typed or pasted; of a field that holds another record, its id is the text.
 * @param {Field} field @param {string} text @param {string} today
 * @returns {string | number | boolean | null} null where nothing was typed
 * @throws {Refused} at the field, with the codes that the program uses
 */
export function read(field, text, today) {
  const { kind, required, atMost } = field;
  const plain = kind === "longText" ? text.trim() : text.trim().replace(/\s+/g, " ");
  /** @param {string} code @param {Record<string, string | number>} [args] */
  const refuse = (code, args = {}) => new Refused({ code, args, field: field.field });
  if (plain === "") {
    if (required) throw refuse("missing");
    return null;
  }
  if (atMost !== undefined && [...plain].length > atMost) throw refuse("too_long", { most: String(atMost) });
  const value = valueOf(field, plain, today);
  if (value === undefined) throw refuse(isNumber(field) ? "not_a_number" : kind === "day" || kind === "week" ? "not_a_day" : "unknown_word");
  return value;
}

/** @param {Field} field @param {string} plain @param {string} today @returns {string | number | boolean | null | undefined} undefined where it is none */
function valueOf(field, plain, today) {
  if (isFigure(field) && NONE.test(plain.normalize("NFKC"))) return NOT_APPLICABLE;
  if (isFigure(field) && UNANSWERED.test(plain.normalize("NFKC"))) return null;
  if (field.kind === "figure") return countOf(plain);
  if (isNumber(field)) return isMoney(field) ? moneyOf(plain) : numberOf(plain);
  const day = () => parseDay(plain, today) ?? undefined;
  switch (field.kind) {
    case "day": return day();
    case "week": { const within = day(); return within && monday(within); }
    case "flag": return YES.test(plain) ? true : NO.test(plain) ? false : undefined;
    case "choice": return optionsOf(field)?.find(({ value, label }) => value === plain || label.toLowerCase() === plain.toLowerCase())?.value;
    default: return plain;
  }
}

/** 1,200 · １２００ · -3.5. @param {string} text */
function numberOf(text) {
  const plain = text.normalize("NFKC").replace(/[,\s]/g, "");
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** 1,200 · 12万 · 3家. @param {string} text */
function countOf(text) {
  const found = COUNT.exec(text.normalize("NFKC").replace(/\s/g, ""));
  const amount = found && numberOf(found[1]);
  return amount === null || amount === undefined ? undefined : Number((amount * TIMES[found?.[2] ?? ""]).toFixed(6));
}

/** 1200.50 · ¥1,200 · 12万 · 3 亿元, in 分. @param {string} text */
function moneyOf(text) {
  const found = /^[¥￥]?([+-]?[\d.,]+)(万|亿)?元?$/.exec(text.normalize("NFKC").replace(/\s/g, "").replace("¥", "¥"));
  const amount = found && numberOf(found[1]);
  return amount === null || amount === undefined ? undefined : Math.round(amount * UNITS[found?.[2] ?? ""]);
}

/** A value as a form holds it. @param {Field} field @param {any} value @returns {string} */
export const formed = (field, value) => (lookupOf(field.kind) ? (drafted(value) ?? "") : typed(field, value));

/** What a form holds of a record, or of none. @param {Field[]} fields @param {Partial<Row>} [record] @returns {Record<string, string>} */
export const formOf = (fields, record = {}) => Object.fromEntries(fields.map((field) => [field.field, formed(field, record[field.field])]));

/** What a form sends. @param {Field[]} fields @param {Record<string, string>} form @param {string} today @returns {Record<string, any>} @throws {Refused} at the first field that cannot be taken */
export const draftOf = (fields, form, today) => Object.fromEntries(fields.map((field) => [field.field, read(field, form[field.field] ?? "", today)]));
