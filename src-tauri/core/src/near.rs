//! What somebody may have meant by a name that nobody bears.

use strsim::osa_distance;

use crate::kit::names::fold;

/// As many names are offered.
const MOST: usize = 3;

/// The names that are most like what was typed: a part of it or of them, or one letter in three another.
pub fn near<'n>(typed: &str, names: impl IntoIterator<Item = &'n str>) -> Vec<&'n str> {
    let typed = bare(typed);
    let letters = typed.chars().count();
    let mut found: Vec<(usize, &str)> = names
        .into_iter()
        .filter_map(|name| {
            let held = bare(name);
            let distance = osa_distance(&typed, &held);
            let is_part = letters > 1 && (held.contains(&typed) || held.chars().count() > 1 && typed.contains(&held));
            (is_part || 3 * distance <= letters.max(held.chars().count())).then_some((distance, name))
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().take(MOST).map(|(_, name)| name).collect()
}

/// A name as it is compared: 第 4 期 is 第4期.
fn bare(name: &str) -> String {
    fold(name).split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_letter_more_less_or_another_are_near() {
        let names = ["2026 秋季营", "2026 春季营", "加速营", "云岭科技"];
        assert_eq!(near("2026 秋李营", names), ["2026 秋季营", "2026 春季营"]);
        assert_eq!(near("第4其", ["第 4 期", "加速营"]), ["第 4 期"]);
        assert_eq!(near("云岭", names), ["云岭科技"]);
        assert!(near("完全不同的", names).is_empty() && near("", names).is_empty());
    }
}
