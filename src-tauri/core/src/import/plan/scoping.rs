//! Whether only that is read of the nursery which the rows of a file name, and what they name.

use crate::{
    engine::Read,
    error::Result,
    import::{
        ImportRequest, SheetRequest,
        header::Header,
        matching::scope::Scope,
        sheet_rows::{Decisions, Seen, SheetRows},
        tables::Tables,
    },
    people,
};

/// Of so many rows what they name is looked up, however small the nursery is.
const FEW: u32 = 200;
/// And of more, where this many people come on each.
const WORTH: u32 = 50;

/// Whether to look up what so many rows name is faster than to read everybody.
pub(super) fn is_small(r: &Read<'_>, rows: u32) -> Result<bool> {
    Ok(rows <= FEW || people::ops::count(r)? / WORTH > rows)
}

/// What the rows of the file name.
pub(super) fn scope(
    r: &Read<'_>,
    request: &ImportRequest,
    source: &mut Tables,
    asked: &[(usize, &SheetRequest, Header)],
) -> Result<Scope> {
    let mut scope = Scope::of(request);
    for (at, sheet, header) in asked {
        let rows = SheetRows::new(r, sheet, &request.consents, header, &source.sheets()[*at])?;
        let decisions = Decisions::of(request, &sheet.name);
        for row in source.rows(*at)? {
            if let Seen::Line(line) = rows.see(row?, &decisions) {
                scope.hear(&line.what);
            }
        }
    }
    Ok(scope)
}
