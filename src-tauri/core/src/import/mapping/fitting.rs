//! Whether the values of a column fit the field that its name says: 是 and 否 are no name, no stage and no cohort.

use super::{Field, evidence::Evidence};
use crate::slice::FieldKind;

/// What a name says is not believed where the values are something else.
pub(super) fn fits(field: Field, header: &str, sure: bool, values: &Evidence) -> bool {
    use Field::*;
    if values.filled == 0 || matches!(field, Consent | ConsentDirectory | Remark | Text | Other) {
        return true;
    }
    // 0 and 1 are numbers where a number is asked for, and 是 is what a flag holds.
    if let Of(own) = field
        && matches!(own.field().kind, FieldKind::Flag | FieldKind::Number | FieldKind::Money | FieldKind::Figure(_))
    {
        return true;
    }
    if 2 * values.booleans >= values.filled {
        return false;
    }
    let half = |count: usize| 2 * count >= values.filled;
    match field {
        PersonName | Company | Organisation | ShortName | Title | Hosts => sure || half(values.lettered),
        CreditCode => header.contains("信用代码") || 5 * values.credit_codes >= 4 * values.filled,
        // 企业规模 may say 小型.
        TeamSize | HoursPerMonth => sure || half(values.numbered),
        Founded | JoinedOn | LastContact | Day | Due => sure || half(values.numbered),
        _ => true,
    }
}
