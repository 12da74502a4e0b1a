//! What the field knows of names of organisations. Pure.

use super::OrganisationDraft;
use crate::{
    error::{Refusal, code},
    kit::{
        limits,
        names::{fold, tidy},
    },
};

/// What people write in a company's place who work for nobody.
const CALLINGS: [&str; 17] = [
    "自由职业",
    "自由职业者",
    "自由人",
    "个体",
    "个体户",
    "待业",
    "求职中",
    "创业中",
    "退休",
    "已退休",
    "在校",
    "在校学生",
    "学生",
    "独立顾问",
    "freelance",
    "freelancer",
    "selfemployed",
];

/// What people write to say that there is nothing to say.
const NOTHING: [&str; 6] = ["无", "暂无", "没有", "不详", "none", "na"];

/// Legal forms at the end of a name, the longest first.
const LEGAL_FORMS: [&str; 13] = [
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "集团公司",
    "总公司",
    "分公司",
    "公司",
    "集团",
    "company limited",
    "co ltd",
    "limited",
    "ltd",
    "inc",
];

/// Places with which names of companies begin, or which stand in brackets within.
const PLACES: [&str; 22] = [
    "中国", "上海", "北京", "天津", "重庆", "江苏", "浙江", "广东", "安徽", "山东", "福建", "四川", "湖北", "苏州",
    "南京", "无锡", "杭州", "宁波", "深圳", "广州", "成都", "武汉",
];

/// Whether a text names an organisation: 自由职业, 无, `-` and the like do not.
pub fn is_company(text: &str) -> bool {
    let bare = bare(text);
    !bare.is_empty() && !CALLINGS.contains(&bare.as_str()) && !NOTHING.contains(&bare.as_str())
}

/// Whether a text ends as only companies are called: 有限公司, Ltd.
pub fn has_legal_form(text: &str) -> bool {
    let name = fold(text).replace(['.', ','], " ");
    LEGAL_FORMS.iter().any(|form| name.trim_end().ends_with(form))
}

/// Whether a text in a company's place says that a person works for nobody: 自由职业, 退休.
pub fn is_calling(text: &str) -> bool {
    CALLINGS.contains(&bare(text).as_str())
}

fn bare(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What is left of a name without legal form and place, for comparing: `上海微光科技有限公司` and `微光科技（上海）` are
/// both `微光科技`. Two companies may share it.
pub fn core_name(name: &str) -> String {
    let name = fold(name).replace(['.', ','], " ");
    let outside = without_brackets(&name);
    let mut core = outside.split_whitespace().collect::<Vec<_>>().join(" ");
    for form in LEGAL_FORMS {
        core = shorter(&core, core.strip_suffix(form));
    }
    for place in PLACES {
        let rest = core.strip_prefix(place).map(|rest| rest.strip_prefix('市').unwrap_or(rest));
        core = shorter(&core, rest);
    }
    core
}

/// The shorter form, where a name is left.
fn shorter(long: &str, short: Option<&str>) -> String {
    short.map(str::trim).filter(|rest| rest.chars().count() >= 2).unwrap_or(long).to_owned()
}

fn without_brackets(name: &str) -> String {
    let mut depth = 0_u32;
    let outside = name.chars().filter(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    });
    outside.collect()
}

/// Accepts an organisation as typed, tidied, or names the field that stops it.
///
/// # Errors
/// `missing` at `name`, `too_long` at a field.
pub fn accept(draft: &OrganisationDraft) -> Result<OrganisationDraft, Refusal> {
    let name = tidy(&draft.name);
    if name.is_empty() {
        return Err(Refusal::field("name", code::MISSING));
    }
    let accepted = OrganisationDraft {
        name,
        short_name: draft.short_name.as_deref().and_then(some),
        credit_code: draft.credit_code.as_deref().and_then(some),
        city: draft.city.as_deref().and_then(some),
        kind: draft.kind,
    };
    limits::ORGANISATION.check("name", &accepted.name)?;
    limits::ORGANISATION.check_all(&[
        ("shortName", &accepted.short_name),
        ("creditCode", &accepted.credit_code),
        ("city", &accepted.city),
    ])?;
    Ok(accepted)
}

fn some(text: &str) -> Option<String> {
    Some(tidy(text)).filter(|t| !t.is_empty())
}
