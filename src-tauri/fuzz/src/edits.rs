//! Changes to bytes that were sound.

use bolero::TypeGenerator;

/// Numbers beside the limits of the formats and of the machine.
const NUMBERS: [&str; 22] = [
    "0",
    "-1",
    "1",
    "2",
    "60",
    "255",
    "256",
    "512",
    "513",
    "16384",
    "16385",
    "65536",
    "1048576",
    "1048577",
    "2958466",
    "2147483648",
    "4294967296",
    "18446744073709551616",
    "1e308",
    "-1e-308",
    "0.5",
    "NaN",
];

/// A change. Places are shares of the whole, in 65536ths, so that they fit whatever the length is.
#[derive(Clone, Debug, TypeGenerator)]
pub enum Edit {
    /// Another byte in a place.
    Set { at: u16, byte: u8 },
    /// Bytes between two others.
    Insert {
        at: u16,
        #[generator(bolero::produce::<Vec<u8>>().with().len(1_usize..8))]
        bytes: Vec<u8>,
    },
    /// A word of the format.
    Word { at: u16, word: u8 },
    /// Another number for the one that stands at or behind a place.
    Number { at: u16, number: u8 },
    /// Bytes taken out.
    Remove { at: u16, length: u8 },
    /// Bytes that stand there several times.
    Repeat { at: u16, length: u8, times: u8 },
    /// The end, too early.
    Cut { at: u16 },
}

/// Bytes with these changes, one after the other; `words` are what [`Edit::Word`] puts in.
pub fn edited(bytes: &[u8], edits: &[Edit], words: &[&str]) -> Vec<u8> {
    edits.iter().fold(bytes.to_vec(), |bytes, edit| edit.of(bytes, words))
}

/// What stands in a list at a place that may be beyond its end.
pub fn pick<T: Copy>(list: &[T], at: u8) -> T {
    list[usize::from(at) % list.len()]
}

/// As [`pick`], of what is not copied.
pub fn one_of<T>(list: &[T], at: u8) -> &T {
    &list[usize::from(at) % list.len()]
}

/// A place in something of this length.
pub fn place(at: u16, length: usize) -> usize {
    usize::from(at) * length / 65_536
}

impl Edit {
    fn of(&self, mut bytes: Vec<u8>, words: &[&str]) -> Vec<u8> {
        match self {
            Self::Set { at, byte } => {
                let at = place(*at, bytes.len());
                if let Some(held) = bytes.get_mut(at) {
                    *held = *byte;
                }
            }
            Self::Insert { at, bytes: more } => {
                let at = place(*at, bytes.len());
                bytes.splice(at..at, more.iter().copied());
            }
            Self::Word { at, word } => {
                let at = place(*at, bytes.len());
                bytes.splice(at..at, pick(words, *word).bytes());
            }
            Self::Number { at, number } => {
                let from = place(*at, bytes.len());
                if let Some(first) = bytes[from..].iter().position(u8::is_ascii_digit).map(|first| from + first) {
                    let digits = bytes[first..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                    bytes.splice(first..first + digits, pick(&NUMBERS, *number).bytes());
                }
            }
            Self::Remove { at, length } => {
                let range = range(*at, *length, bytes.len());
                bytes.drain(range);
            }
            Self::Repeat { at, length, times } => {
                let range = range(*at, *length, bytes.len());
                let again = bytes[range.clone()].repeat(usize::from(*times));
                bytes.splice(range.end..range.end, again);
            }
            Self::Cut { at } => bytes.truncate(place(*at, bytes.len())),
        }
        bytes
    }
}

fn range(at: u16, length: u8, all: usize) -> std::ops::Range<usize> {
    let first = place(at, all);
    first..all.min(first + usize::from(length))
}
