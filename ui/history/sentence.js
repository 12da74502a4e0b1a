import { t } from "../lib/words.js";

/** @import { OpRow } from "../gen/OpRow" */

/** What an op did, in words: 保存人员：何明远. @param {Pick<OpRow, "kind" | "about">} row */
export function sentence({ kind, about }) {
  const what = t(`history-op-${kind.replaceAll("_", "-")}`);
  return about ? t("history-about", { what, about }) : what;
}
