//! Text files in whatever encoding they were saved: found, then decoded piece by piece.

use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use super::ReadFault;
use super::input::Input;
use super::mixed::{Mixed, is_line_end};
use super::quotes::Quotes;

const PIECE: usize = 64 * 1024;
/// chardetng is sure long before; a bound for the time it takes.
const GUESS_FROM: usize = 1 << 20;

/// The encoding of a file.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub encoding: &'static Encoding,
    /// Not all lines need be of it.
    pub mixed: bool,
}

/// All of a text at once, in the encoding that is found.
pub(super) fn text_of(input: &Input) -> Result<String, ReadFault> {
    let mut text = String::new();
    Decoded::new(input, detect(input)?)?.marking_zeros().read_to_string(&mut text)?;
    Ok(text)
}

/// The encoding of that label, or the one that is found.
pub(super) fn labelled_or_found(input: &Input, label: Option<&str>) -> Result<Found, ReadFault> {
    let Some(label) = label else { return detect(input) };
    let encoding = Encoding::for_label(label.as_bytes()).ok_or(ReadFault::UnknownEncoding)?;
    Ok(Found { encoding, mixed: false })
}

/// Finds the encoding: a byte-order mark, else UTF-16 by its zero bytes, else UTF-8 when all of the
/// file is valid or more of its lines are than are not, else by statistics. GBK is read as its superset GB18030.
pub(super) fn detect(input: &Input) -> Result<Found, ReadFault> {
    let mut head = Vec::new();
    input.anew()?.take(PIECE as u64).read_to_end(&mut head)?;
    let marked = Encoding::for_bom(&head).map(|(encoding, _)| encoding).or_else(|| utf16_without_mark(&head));
    if let Some(encoding) = marked.filter(|encoding| *encoding != UTF_8) {
        return Ok(Found { encoding, mixed: false });
    }
    if is_utf8(input)? {
        return Ok(Found { encoding: UTF_8, mixed: false });
    }
    let guessed = guess(input)?;
    let encoding = marked.unwrap_or(if guessed == GBK { GB18030 } else { guessed });
    Ok(Found { encoding, mixed: true })
}

/// Commas, digits and line ends have a zero byte, always on the same side.
fn utf16_without_mark(head: &[u8]) -> Option<&'static Encoding> {
    let zeros = |side: usize| head.iter().skip(side).step_by(2).filter(|&&byte| byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    // A few zero bytes are dirt.
    let many = |count: usize| count > 3 && count * 50 > head.len();
    match (first, second) {
        (low, high) if many(high) && high > 10 * low => Some(UTF_16LE),
        (high, low) if many(high) && high > 10 * low => Some(UTF_16BE),
        _ => None,
    }
}

fn is_utf8(input: &Input) -> io::Result<bool> {
    let mut input = input.anew()?;
    let mut held = Vec::new();
    loop {
        if input.by_ref().take(PIECE as u64).read_to_end(&mut held)? == 0 {
            return Ok(held.is_empty());
        }
        match std::str::from_utf8(&held) {
            Ok(_) => held.clear(),
            Err(error) if error.error_len().is_some() => return Ok(false),
            Err(error) => drop(held.drain(..error.valid_up_to())),
        }
    }
}

/// UTF-8 when more lines are of it than not, else what the others seem to be.
fn guess(input: &Input) -> io::Result<&'static Encoding> {
    let mut input = input.anew()?;
    let mut weighed = Weighed::new();
    let mut held = Vec::new();
    while input.by_ref().take(PIECE as u64).read_to_end(&mut held)? > 0 {
        let whole = held.iter().rposition(is_line_end).map_or(0, |at| at + 1);
        // A piece without a line's end is weighed as it is.
        let whole = if whole == 0 { held.len() } else { whole };
        held[..whole].split_inclusive(is_line_end).for_each(|line| weighed.add(line));
        held.drain(..whole);
    }
    weighed.add(&held);
    Ok(weighed.encoding())
}

/// The lines of a file by what they may be. Plain ASCII says nothing, and the first other letter may come late.
struct Weighed {
    utf8: usize,
    others: usize,
    detector: EncodingDetector,
    fed: usize,
}

impl Weighed {
    fn new() -> Self {
        Weighed { utf8: 0, others: 0, detector: EncodingDetector::new(Iso2022JpDetection::Deny), fed: 0 }
    }

    fn add(&mut self, line: &[u8]) {
        if line.is_ascii() {
            return;
        }
        if std::str::from_utf8(line).is_ok() {
            self.utf8 += 1;
            return;
        }
        self.others += 1;
        if self.fed < GUESS_FROM {
            self.detector.feed(line, false);
            self.fed += line.len();
        }
    }

    fn encoding(mut self) -> &'static Encoding {
        if self.utf8 > self.others {
            return UTF_8;
        }
        self.detector.feed(&[], true);
        // Without a country's hint: with `cn` Big5 comes out wrong, with `tw` short GBK does.
        self.detector.guess(None, Utf8Detection::Deny)
    }
}

/// The text of a file as UTF-8: without byte-order mark, every line ended by `\n`, the last one too. Zero bytes are
/// left out, or marked as what is no letter.
pub(super) struct Decoded<'a> {
    from: Box<dyn Read + 'a>,
    decoder: Decoder,
    mixed: Option<Mixed>,
    marks_zeros: bool,
    replaced: Option<(char, u8)>,
    after_zero: bool,
    quotes: Option<Quotes>,
    raw: Vec<u8>,
    text: String,
    ready: Vec<u8>,
    taken: usize,
    after_return: bool,
    line_open: bool,
    ended: bool,
}

impl<'a> Decoded<'a> {
    /// Reads from the beginning, whatever was read before.
    pub(super) fn new(input: &'a Input, found: Found) -> io::Result<Self> {
        Ok(Decoded {
            from: input.anew()?,
            decoder: found.encoding.new_decoder_with_bom_removal(),
            mixed: found.mixed.then(|| Mixed::new(found.encoding)),
            marks_zeros: false,
            replaced: None,
            after_zero: false,
            quotes: None,
            raw: Vec::with_capacity(PIECE),
            text: String::new(),
            ready: Vec::new(),
            taken: 0,
            after_return: false,
            line_open: false,
            ended: false,
        })
    }

    /// Lets the quotation marks be followed; a fault then comes out as an `io::Error` around it.
    pub(super) fn watched(mut self, quotes: Quotes) -> Self {
        self.quotes = Some(quotes);
        self
    }

    /// Lets zero bytes be seen, several together as one.
    pub(super) fn marking_zeros(mut self) -> Self {
        self.marks_zeros = true;
        self
    }

    /// Lets an ASCII byte stand for a letter.
    pub(super) fn replacing(mut self, letter: char, by: u8) -> Self {
        self.replaced = Some((letter, by));
        self
    }

    fn decode_piece(&mut self) -> io::Result<()> {
        self.raw.clear();
        self.from.by_ref().take(PIECE as u64).read_to_end(&mut self.raw)?;
        self.ended = self.raw.len() < PIECE;
        self.text.clear();
        if let Some(mixed) = &mut self.mixed {
            mixed.decode(&self.raw, self.ended, &mut self.text);
        } else {
            let room = self.decoder.max_utf8_buffer_length(self.raw.len());
            self.text.reserve(room.ok_or(io::ErrorKind::OutOfMemory)?);
            let _ = self.decoder.decode_to_string(&self.raw, &mut self.text, self.ended);
        }

        if let Some((letter, by)) = self.replaced {
            self.text = self.text.replace(letter, char::from(by).encode_utf8(&mut [0; 4]));
        }
        self.ready.clear();
        self.taken = 0;
        for byte in self.text.bytes() {
            match byte {
                0 => {
                    if self.marks_zeros && !self.after_zero {
                        self.ready.extend_from_slice("\u{FFFD}".as_bytes());
                    }
                    self.after_zero = true;
                    continue;
                }
                b'\n' if self.after_return => {}
                b'\r' | b'\n' => self.ready.push(b'\n'),
                _ => self.ready.push(byte),
            }
            self.after_return = byte == b'\r';
            self.after_zero = false;
        }
        self.line_open = self.ready.last().map_or(self.line_open, |&byte| byte != b'\n');
        if self.ended && self.line_open {
            self.ready.push(b'\n');
        }
        if let Some(quotes) = &mut self.quotes {
            quotes.feed(&self.ready).map_err(io::Error::other)?;
            if self.ended {
                quotes.finish().map_err(io::Error::other)?;
            }
        }
        Ok(())
    }
}

impl Read for Decoded<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.ready.len() && !self.ended {
            self.decode_piece()?;
        }
        let mut left = &self.ready[self.taken..];
        let count = left.read(into)?;
        self.taken += count;
        Ok(count)
    }
}
