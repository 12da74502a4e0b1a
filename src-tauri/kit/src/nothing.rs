//! What people write in a cell to say that there is nothing to say.

use super::{days::is_blank_day, text::plain};

const NOTHING: [&str; 18] = [
    "无",
    "暂无",
    "没有",
    "未答",
    "未作答",
    "未填",
    "未填写",
    "/",
    "\\",
    "-",
    "--",
    "—",
    "——",
    "n/a",
    "N/A",
    "(空)",
    "(跳过)",
    "***",
];
/// The longest of them, in bytes, with blanks around.
const MOST_BYTES: usize = 16;

/// Whether a text only says that there is nothing to say: 无, -, N/A.
pub fn says_nothing(text: &str) -> bool {
    // Nearly every cell is told by its length or its first letter.
    if text.len() > MOST_BYTES || !text.trim_start().starts_with(may_begin) {
        return false;
    }
    let text = plain(text);
    NOTHING.contains(&text.trim()) || is_blank_day(text.trim())
}

/// Whether one of them may begin with this letter.
fn may_begin(letter: char) -> bool {
    match letter {
        'n' | 'N' | '0' | '1' | '无' | '暂' | '没' | '未' => true,
        letter => !letter.is_ascii_alphanumeric() && !('\u{4e00}'..='\u{9fff}').contains(&letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_nothing_say_nothing_and_others_do() {
        assert!(["无", " - ", "N/A", "未答", "未填写", "（空）", "0000-00-00"].into_iter().all(says_nothing));
        assert!(!["无锡", "未来", "0", "-5", "没有钱"].into_iter().any(says_nothing));
    }
}
