//! The bytes of a page of the file that hold nothing: SQLite leaves there what once lay on the page.
//!
//! What is deleted is overwritten at once (`secure_delete`), but where a page is divided between two, copies of the rows
//! that moved stay behind in the part that became free. The form of a page is part of the file format
//! (<https://sqlite.org/fileformat2.html#b_tree_pages>).

/// The file's own header, on its first page.
const FILE_HEADER: usize = 100;
/// The place in the file's header of the number of bytes at the end of each page that are no page's.
const RESERVED_AT: usize = 20;
/// How a page of a tree begins. Any other begins with the number of the next page of its kind, whose first byte is 0.
const LEAVES: [u8; 2] = [0x0a, 0x0d];
const INNER: [u8; 2] = [0x02, 0x05];
/// Files of so many pages have numbers of pages that begin as a page of a tree does.
pub(crate) const TOO_MANY: u32 = 0x0200_0000;

/// How many bytes of each page are used, from the file's first page; `None` of a page that is too short.
pub(crate) fn usable(first: &[u8]) -> Option<usize> {
    first.len().checked_sub(usize::from(*first.get(RESERVED_AT)?))
}

/// The page as it is with zeroes where nothing lies: between the places of the rows and the rows, and in the holes between
/// them. `None` where there are zeroes already, of a page of no tree, and of one that is not as it should be.
pub(crate) fn cleaned(number: u32, page: &[u8], usable: usize) -> Option<Vec<u8>> {
    let header = if number == 1 { FILE_HEADER } else { 0 };
    let kind = *page.get(header)?;
    let places = header + if LEAVES.contains(&kind) { 8 } else { 12 };
    if !LEAVES.contains(&kind) && !INNER.contains(&kind) {
        return None;
    }
    let rows = word(page, header + 3)?;
    let begin = match word(page, header + 5)? {
        0 => 0x1_0000,
        begin => begin,
    };
    let mut empty = vec![(places + 2 * rows, begin)];
    let mut hole = word(page, header + 1)?;
    while hole != 0 {
        let end = hole + word(page, hole + 2)?;
        empty.push((hole + 4, end));
        let next = word(page, hole)?;
        // Holes come in their order: else a damaged page would lead round in a circle.
        if next != 0 && next < end {
            return None;
        }
        hole = next;
    }
    if empty.iter().any(|(from, to)| from > to || *to > usable.min(page.len())) {
        return None;
    }
    if empty.iter().all(|(from, to)| page[*from..*to].iter().all(|byte| *byte == 0)) {
        return None;
    }
    let mut page = page.to_vec();
    empty.iter().for_each(|(from, to)| page[*from..*to].fill(0));
    Some(page)
}

/// Two bytes as a number.
fn word(page: &[u8], at: usize) -> Option<usize> {
    Some(usize::from(u16::from_be_bytes([*page.get(at)?, *page.get(at + 1)?])))
}

#[cfg(test)]
#[path = "pages_tests.rs"]
mod tests;
