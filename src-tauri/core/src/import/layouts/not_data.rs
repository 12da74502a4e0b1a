//! Sheets that come with a layout and hold no records.

use crate::import::mapping::words::fold;

/// Sheets of a workbook that explain the others.
const NOT_DATA: [&str; 9] =
    ["说明", "使用说明", "填写说明", "填表说明", "数据说明", "字典", "数据字典", "readme", "instructions"];

/// Whether a sheet of this name explains the others.
pub fn is_not_data(sheet_name: &str) -> bool {
    NOT_DATA.contains(&fold(sheet_name).as_str())
}
