//! What an import did, or would do, as it is said.

use std::collections::BTreeMap;

use miaopu_core::{
    OpId, Result,
    import::{
        ColumnAccount, Counts, Difference, EarlierImport, Kind, NonRecord, PlannedRow, RowCounts, RowOutcome, Unread,
        plan::LeftOut,
    },
    words::Words,
};
use serde_json::{Value, json};

use super::{
    account::account_lines,
    told_rows::{in_words, left_out_lines, likely_lines, of_kind, of_row, why},
};
use crate::say::Speaker;

/// What an import did, or would do.
pub struct Told<'r> {
    pub kinds: &'r BTreeMap<Kind, Counts>,
    pub refused: &'r [PlannedRow],
    pub unread: &'r [Unread],
    pub part_stored: &'r [Unread],
    pub account: &'r [ColumnAccount],
    pub row_counts: RowCounts,
    pub non_records: &'r [NonRecord],
    pub own_refusals: u32,
    pub differs: &'r [Difference],
    pub left_out: LeftOut,
    pub op: Option<OpId>,
    pub likely: &'r [PlannedRow],
    /// All rows, where they were asked for.
    pub rows: Option<&'r [PlannedRow]>,
    /// What the file was taken for, in a plan.
    pub found: Option<Value>,
    /// What the file says of all rows, and nobody has applied.
    pub proposed: Value,
    /// The import by which the same bytes were taken in before.
    pub taken_before: Option<&'r EarlierImport>,
}

impl Told<'_> {
    /// Says it: as one document, or line by line between a beginning and an ending.
    pub fn tell(&self, speaker: &Speaker, beginning: &[String], ending: &[String]) -> Result<()> {
        speaker.tell(&self.document(&speaker.words), || {
            let kinds = self.kinds.iter().map(|(kind, counts)| of_kind(speaker, *kind, counts));
            let nothing = self.kinds.is_empty().then(|| speaker.sentence("import-none-all", &[]));
            let rows = self.rows.unwrap_or_default().iter().filter(|row| row.fate != RowOutcome::Refused);
            let rows = rows.map(|row| of_row(speaker, row));
            let likely = self.likely.iter().flat_map(|row| likely_lines(speaker, row));
            let refused = self.refused.iter().map(|r| {
                let reason = json!(r.why(&speaker.words));
                let values = [("sheet", json!(r.sheet)), ("row", json!(r.row)), ("reason", reason)];
                speaker.sentence("cli-import-refused-row", &values)
            });
            let unread = self.unread.iter().chain(self.part_stored).map(|u| {
                let values = [
                    ("sheet", json!(u.sheet)),
                    ("row", json!(u.row)),
                    ("column", json!(u.column)),
                    ("reason", json!(why(&speaker.words, u.code))),
                ];
                speaker.sentence("cli-import-unread-cell", &values)
            });
            let left_out = left_out_lines(speaker, self.left_out);
            let non_records = self.non_records.iter().map(|row| {
                let values = [("sheet", json!(row.sheet)), ("row", json!(row.row)), ("text", json!(row.text))];
                speaker.sentence("cli-import-non-record", &values)
            });
            let differs = self.differs.iter().map(|cell| {
                let values = [
                    ("sheet", json!(cell.sheet)),
                    ("row", json!(cell.row)),
                    ("column", json!(cell.header)),
                    ("said", json!(cell.said)),
                    ("held", json!(in_words(speaker, cell.field, cell.held.as_deref().unwrap_or_default()))),
                ];
                speaker.sentence("cli-import-differs", &values)
            });
            let account = account_lines(speaker, self.account, self.row_counts);
            let own = (self.own_refusals > 0)
                .then(|| speaker.sentence("import-own-refusals", &[("count", json!(self.own_refusals))]));
            let left_out = left_out.into_iter().chain(non_records).chain(account).chain(own).chain(differs);
            let found = beginning.iter().cloned().chain(kinds).chain(nothing).chain(left_out).chain(rows).chain(likely);
            found.chain(refused).chain(unread).chain(ending.iter().cloned()).collect()
        })
    }

    fn document(&self, words: &Words) -> Value {
        let sum = |of: fn(&Counts) -> u32| self.kinds.values().map(of).sum::<u32>();
        let refused = self.refused.iter();
        let refused = refused.map(|r| {
            let message = r.code.map(|code| words.error(code, &r.args));
            json!({ "sheet": r.sheet, "row": r.row, "column": r.column, "code": r.code, "message": message })
        });
        let named = |cells: &[Unread]| -> Vec<Value> {
            let named = cells.iter().map(|u| {
                json!({ "sheet": u.sheet, "row": u.row, "column": u.column, "code": u.code, "message": why(words, u.code) })
            });
            named.collect()
        };
        let mut document = json!({
            "new": sum(|c| c.new), "changed": sum(|c| c.changed), "same": sum(|c| c.same),
            "refused": refused.collect::<Vec<_>>(), "unread": named(self.unread), "partStored": named(self.part_stored),
            "op": self.op, "kinds": self.kinds, "likely": self.likely,
            "leftOut": self.left_out, "proposed": self.proposed, "takenBefore": self.taken_before,
            "account": self.account, "rowCounts": self.row_counts, "nonRecords": self.non_records,
            "differs": self.differs, "ownRefusals": self.own_refusals,
        });
        if let Some(rows) = self.rows {
            document["rows"] = json!(rows);
        }
        if let Some(found) = &self.found {
            document["found"] = found.clone();
        }
        document
    }
}
