//! Text files in whatever encoding they were saved: found, then decoded piece by piece.

use std::fs::File;
use std::io::{self, Read, Seek};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use super::ReadFault;
use super::quotes::Quotes;

const PIECE: usize = 64 * 1024;
/// chardetng is sure long before; a bound for the time it takes.
const GUESS_FROM: usize = 1 << 20;

/// The encoding of that label, or the one that is found.
pub(super) fn labelled_or_found(file: &File, label: Option<&str>) -> Result<&'static Encoding, ReadFault> {
    match label {
        Some(label) => Encoding::for_label(label.as_bytes()).ok_or(ReadFault::UnknownEncoding),
        None => detect(file),
    }
}

/// Finds the encoding: a byte-order mark, else UTF-16 by its zero bytes, else UTF-8 when all of the
/// file is valid, else by statistics. GBK is read as its superset GB18030.
pub(super) fn detect(file: &File) -> Result<&'static Encoding, ReadFault> {
    let mut head = Vec::new();
    rewound(file)?.take(PIECE as u64).read_to_end(&mut head)?;
    if let Some((encoding, _)) = Encoding::for_bom(&head) {
        return Ok(encoding);
    }
    if let Some(encoding) = utf16_without_mark(&head) {
        return Ok(encoding);
    }
    if is_utf8(file)? {
        return Ok(UTF_8);
    }
    let guessed = guess(file)?;
    Ok(if guessed == GBK { GB18030 } else { guessed })
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

fn is_utf8(file: &File) -> io::Result<bool> {
    let mut file = rewound(file)?;
    let mut held = Vec::new();
    loop {
        if file.by_ref().take(PIECE as u64).read_to_end(&mut held)? == 0 {
            return Ok(held.is_empty());
        }
        match std::str::from_utf8(&held) {
            Ok(_) => held.clear(),
            Err(error) if error.error_len().is_some() => return Ok(false),
            Err(error) => drop(held.drain(..error.valid_up_to())),
        }
    }
}

fn guess(file: &File) -> io::Result<&'static Encoding> {
    let mut file = rewound(file)?;
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut piece = Vec::new();
    let mut fed = 0;
    while fed < GUESS_FROM && file.by_ref().take(PIECE as u64).read_to_end(&mut piece)? > 0 {
        // Plain ASCII says nothing, and the first other letter may come late.
        if !piece.is_ascii() {
            detector.feed(&piece, false);
            fed += piece.len();
        }
        piece.clear();
    }
    detector.feed(&[], true);
    // Without a country's hint: with `cn` Big5 comes out wrong, with `tw` short GBK does.
    Ok(detector.guess(None, Utf8Detection::Deny))
}

fn rewound(mut file: &File) -> io::Result<&File> {
    file.rewind()?;
    Ok(file)
}

/// The text of a file as UTF-8: without byte-order mark and zero bytes, every line ended by `\n`,
/// the last one too.
pub(super) struct Decoded<'a> {
    file: &'a File,
    decoder: Decoder,
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
    /// Reads a file from its beginning, whatever was read of it before.
    pub(super) fn new(file: &'a File, encoding: &'static Encoding) -> io::Result<Self> {
        Ok(Decoded {
            file: rewound(file)?,
            decoder: encoding.new_decoder_with_bom_removal(),
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

    fn decode_piece(&mut self) -> io::Result<()> {
        self.raw.clear();
        self.file.take(PIECE as u64).read_to_end(&mut self.raw)?;
        self.ended = self.raw.len() < PIECE;
        self.text.clear();
        let room = self.decoder.max_utf8_buffer_length(self.raw.len());
        self.text.reserve(room.ok_or(io::ErrorKind::OutOfMemory)?);
        let _ = self.decoder.decode_to_string(&self.raw, &mut self.text, self.ended);

        self.ready.clear();
        self.taken = 0;
        for byte in self.text.bytes() {
            match byte {
                0 => continue,
                b'\n' if self.after_return => {}
                b'\r' | b'\n' => self.ready.push(b'\n'),
                _ => self.ready.push(byte),
            }
            self.after_return = byte == b'\r';
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
