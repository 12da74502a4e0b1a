//! Sites, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;

use crate::slice::{Record, Slice, Table, choice, day, link, long_text, number, text};

/// How people write the unit of an area.
const SQUARE_METRES: &[&str] = &["平方米", "平米", "平方", "square metres", "square meters", "sq m", "sqm", "m2", "m^2", "平"];

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("site").titled("x.name")],
    record: Some(Record {
        fields: &[
            text("name").required().headed(&["载体", "载体名称", "孵化器名称", "基地名称", "园区", "园区名称", "site name"]),
            choice(
                "kind",
                &["incubator", "makerspace", "accelerator", "returnee_park", "union", "student_base", "talent_base"],
            )
            .headed(&["载体类型", "类型", "类别", "type"])
            .filter(),
            text("address").headed(&["场地地址", "所在地址"]).filter().weight(3),
            number("area").size_in(SQUARE_METRES).headed(&["建筑面积", "孵化面积", "场地面积", "面积（平方米）", "面积（㎡）", "面积(m2)", "sqm"]),
            text("certified_by").headed(&["认定部门", "认定机构", "发证单位", "certified"]).weight(3),
            day("certified_until").headed(&["有效期", "有效期限", "证书有效期", "到期日", "到期时间", "expires", "expiry"]).filter(),
            link("page").headed(&["官网", "主页", "website"]),
            long_text("remark").headed(&["说明", "remarks"]),
        ],
        known_by: &["name"],
        save: Op::new("save_site"),
        remove: Op::new("remove_site"),
        missing: Code::new("no_such_site"),
        accept: |draft, _| Ok(draft),
    }),
    ..Slice::of("sites")
};
