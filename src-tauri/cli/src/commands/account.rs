//! The account of an import in lines: what became of each column's cells, and of the rows.

use miaopu_core::import::{ColumnAccount, RowCounts};
use serde_json::json;

use crate::say::Speaker;

/// Where the cells of each column go, and the rows: `手机: 24 = 22 stored + 2 kept`.
pub fn account_lines(speaker: &Speaker, account: &[ColumnAccount], rows: RowCounts) -> Vec<String> {
    let part = |key: &str, count: u32| {
        (count > 0).then(|| speaker.sentence(&format!("import-account-{key}"), &[("count", json!(count))]))
    };
    let sum = |parts: &[(&str, u32)]| {
        parts.iter().filter_map(|(key, count)| part(key, *count)).collect::<Vec<_>>().join(" + ")
    };
    let columns = account.iter().map(|column| {
        let parts = sum(&[
            ("stored", column.stored),
            ("same", column.same),
            ("kept", column.kept),
            ("differs", column.differs),
            ("left-out", column.left_out),
            ("non-record", column.non_record),
            ("refused", column.refused),
        ]);
        let values = [
            ("sheet", json!(column.sheet)),
            ("column", json!(column.column)),
            ("count", json!(column.filled)),
            ("parts", json!(parts)),
        ];
        speaker.sentence("cli-import-account", &values)
    });
    let parts = sum(&[
        ("left-out", rows.left_out),
        ("non-record", rows.non_record),
        ("refused", rows.refused),
        ("new", rows.new),
        ("differs", rows.differs),
        ("changed", rows.changed),
        ("same", rows.same),
    ]);
    let read = speaker.sentence("cli-import-rows-read", &[("count", json!(rows.read)), ("parts", json!(parts))]);
    std::iter::once(read).chain(columns).collect()
}
