//! One Chinese character under several codes: radicals as PDFs give them, traditional forms, variants.
//!
//! [`unified`] is the same character: names are compared by it. [`simplified`] is another form of it that people type
//! to find somebody: two names are not the same for having it (李乾 and 李干), so it makes search keys and nothing else.

use std::{collections::HashMap, sync::LazyLock};

use hanconv::RawDictionary;

/// The radicals of U+2E80–2EF3, each followed by its character: all that `EquivalentUnifiedIdeograph.txt` of the Unicode
/// Character Database 16.0.0 (2 February 2024) has in this block. The Kangxi radicals (U+2F00–2FD5) have there the
/// characters that normalisation gives them.
const RADICALS: &str = "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民\
    ⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西\
    ⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦\
    ⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

/// Variants in names that the tables of simplification leave out, each followed by the usual form.
const VARIANTS: &str = "𠮷吉髙高﨑崎𡈽土𣘺桥䧟陷";

static UNIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| pairs(RADICALS).collect());

static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let traditional = RawDictionary::TSCharacters.iter();
    let traditional = traditional.filter_map(|(from, to)| Some((from.chars().next()?, to.chars().next()?)));
    traditional.chain(pairs(VARIANTS)).collect()
});

fn pairs(table: &'static str) -> impl Iterator<Item = (char, char)> {
    table.chars().step_by(2).zip(table.chars().skip(1).step_by(2))
}

/// The character that a radical is; any other as it is.
pub fn unified(c: char) -> char {
    if matches!(c, '\u{2E80}'..='\u{2EF3}') { UNIFIED.get(&c).copied().unwrap_or(c) } else { c }
}

/// The simplified or usual form of a character. One character at a time, so that a part of a name has the same form as
/// the whole of it.
pub fn simplified(c: char) -> char {
    SIMPLIFIED.get(&c).copied().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    fn each(text: &str, of: fn(char) -> char) -> String {
        text.chars().map(of).collect()
    }

    #[test]
    fn a_radical_is_its_character_and_a_traditional_form_has_a_simplified_one() {
        assert_eq!(each("⻢⻓⻘⺟⻳", unified), "马长青母龟");
        assert_eq!(each("張偉葉問閻錫山鍾南山𠮷髙", simplified), "张伟叶问阎锡山钟南山吉高");
    }

    #[test]
    fn what_is_neither_stays() {
        assert_eq!(each("马长青 a張", unified), "马长青 a張");
        assert_eq!(each("肖闫萧 a1", simplified), "肖闫萧 a1");
    }

    #[test]
    fn every_radical_has_a_character_that_is_none() {
        assert_eq!(UNIFIED.len(), 114);
        let radicals = ('\u{2E81}'..='\u{2EF3}').filter(|c| *c != '\u{2E9A}').chain('\u{2F00}'..='\u{2FD5}');
        for radical in radicals {
            let usual: Vec<char> = text::usual(radical.encode_utf8(&mut [0; 4])).collect();
            assert!(matches!(usual[..], [c] if !matches!(c, '\u{2E80}'..='\u{2FDF}')), "{radical}: {usual:?}");
        }
        assert_eq!(text::usual("⽅⼩⺠⼿机部⻔").collect::<String>(), "方小民手机部门");
    }
}
