//! Names that are words for a field as a whole.

use super::{
    super::{
        Field::{self, *},
        Kind,
        words::{self, Word},
    },
    lists::{MENTOR, MENTOR_LATIN},
};

/// Words that are what is meant, but not for sure: the values must bear them out, or nothing better be there.
const SOFT: &[(Field, &str)] = &[
    (Phone, "联系方式 contact"),
    (Company, "项目名称 项目 项目名 团队名称 projectname project"),
    (TeamSize, "规模 团队规模 企业规模 公司规模 人员规模"),
    (FundingStage, "融资情况 融资进展 融资"),
];

/// The field that the whole name is a word for.
pub(super) fn exact_word(name: &str, kind: Kind) -> Option<Word> {
    if let Kind::Record(noun) = kind {
        let own = noun.headed(name).or_else(|| noun.headed(unnumbered(name)))?;
        return Some(Word { field: Of(own), sure: true, first: true });
    }
    let fields = words::exact(name)?;
    let at = fields.iter().position(|field| kind.fields().contains(field))?;
    // A mentor on a roster of startups or of alumni is somebody else.
    let folded = words::fold(name);
    if fields[at] == PersonName && !kind_has_mentors(kind) && begins_with(&folded, MENTOR, MENTOR_LATIN) {
        return None;
    }
    // What a company does is no expertise of a person, unless they are mentors.
    if at > 0 && fields[0] == Sector && kind != Kind::Mentors {
        return None;
    }
    let sure = soft(&folded).is_none();
    Some(Word { field: fields[at], sure, first: at == 0 })
}

/// Whether its rows may be about mentors.
pub(super) fn kind_has_mentors(kind: Kind) -> bool {
    matches!(kind, Kind::Mentors | Kind::People | Kind::Sessions)
}

fn begins_with(folded: &str, han: &str, latin: &str) -> bool {
    han.split_whitespace().chain(latin.split_whitespace()).any(|word| folded.starts_with(word))
}

/// The field that a word means, but not for sure.
pub(super) fn soft(folded: &str) -> Option<Field> {
    SOFT.iter().find(|(_, words)| words.split(' ').any(|word| word == folded)).map(|(field, _)| *field)
}

/// A name without the number of its question: `1、您的姓名`, `Q3. Phone`, `第2题`, `*`.
pub(super) fn unnumbered(name: &str) -> &str {
    let name = name.trim_start_matches(['*', '＊', '※', ' ', '\u{3000}']);
    let bare = name.strip_prefix('第').unwrap_or(name);
    let bare = bare.strip_prefix(['Q', 'q']).unwrap_or(bare);
    let rest = bare.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if rest.len() == bare.len() {
        let numbered = name.split_once('、').filter(|(number, _)| {
            (1..=3).contains(&number.chars().count()) && number.chars().all(|c| "一二三四五六七八九十".contains(c))
        });
        return numbered.map_or(name, |(_, rest)| rest);
    }
    let rest = rest.strip_prefix('题').unwrap_or(rest);
    let rest = rest.trim_start_matches(['、', '.', '．', ':', '：', ')', '）', ' ', '_']);
    if rest.is_empty() { name } else { rest }
}
