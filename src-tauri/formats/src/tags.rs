//! The XML parts of a workbook as quick-xml's events, for what calamine does not tell. The reader is set up as
//! calamine sets up its own, so that both take the same for a tag. Only one event is in memory at a time.

use std::{
    borrow::Cow,
    io::{BufRead, BufReader, Read, Seek},
};

use quick_xml::{
    Error, Reader,
    escape::{resolve_predefined_entity, unescape},
    events::{BytesStart, Event, attributes::Attribute},
    name::QName,
};
use zip::{ZipArchive, read::ZipFile};

const BUFFER: usize = 64 << 10;

/// The events of a part. An element without content comes as its start and its end.
pub(super) struct Events<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
}

impl<'a, R: Read + Seek> Events<BufReader<ZipFile<'a, R>>> {
    /// The events of a part of an archive; none where the archive has no such part.
    pub fn of_part(archive: &'a mut ZipArchive<R>, name: &str) -> Option<Self> {
        let part = archive.by_name(name).ok()?;
        Some(Events::new(BufReader::with_capacity(BUFFER, part)))
    }
}

impl<R: BufRead> Events<R> {
    pub fn new(from: R) -> Self {
        let mut reader = Reader::from_reader(from);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.check_comments = false;
        config.expand_empty_elements = true;
        Self { reader, buffer: Vec::new() }
    }

    /// Takes an end that is not that of the element for a fault.
    pub fn checking_ends(mut self) -> Self {
        self.reader.config_mut().check_end_names = true;
        self
    }

    /// The next event; none at the end.
    ///
    /// # Errors
    /// What the source answers, and XML that is not well-formed.
    pub fn next(&mut self) -> Result<Option<Event<'_>>, Error> {
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer)? {
            Event::Eof => Ok(None),
            event => Ok(Some(event)),
        }
    }

    /// What has not been read yet.
    pub fn rest(&self) -> &R {
        self.reader.get_ref()
    }
}

/// The value of the attribute with that name, prefix included, as it stands between the quotes.
pub(super) fn raw<'t>(tag: &'t BytesStart<'_>, name: &str) -> Option<Cow<'t, str>> {
    find(tag, |key| key.as_ref() == name)
}

/// The value of the first attribute whose name passes, as it stands between the quotes.
pub(super) fn find<'t>(tag: &'t BytesStart<'_>, is_it: impl Fn(QName<'_>) -> bool) -> Option<Cow<'t, str>> {
    attributes(tag).map_while(Result::ok).find(|attribute| is_it(attribute.key)).map(|attribute| attribute.value)
}

/// As [`raw`], without escapes.
pub(super) fn value<'t>(tag: &'t BytesStart<'_>, name: &str) -> Option<Cow<'t, str>> {
    raw(tag, name).map(unescaped)
}

/// The attributes of a tag.
pub(super) fn attributes<'t>(tag: &'t BytesStart<'_>) -> impl Iterator<Item = Result<Attribute<'t>, Error>> {
    let mut attributes = tag.attributes();
    // calamine does not look for a name that comes twice either: the first one counts.
    attributes.with_checks(false);
    attributes.map(|attribute| attribute.map_err(Error::from))
}

/// The value without escapes; as it is where one of them is of no known kind.
pub(super) fn unescaped(value: Cow<'_, str>) -> Cow<'_, str> {
    match unescape(&value) {
        Ok(Cow::Owned(plain)) => Cow::Owned(plain),
        _ => value,
    }
}

/// The text of an event, if it is one: letters, a section of letters as they are, or an escape.
pub(super) fn text<'e>(event: &'e Event<'_>) -> Option<Cow<'e, str>> {
    match event {
        Event::Text(text) => Some(text.xml10_content()),
        Event::CData(text) => Some(text.xml10_content()),
        Event::GeneralRef(name) => Some(match (name.resolve_char_ref(), resolve_predefined_entity(name)) {
            (Ok(Some(letter)), _) => Cow::Owned(letter.to_string()),
            (_, Some(text)) => Cow::Borrowed(text),
            _ => Cow::Owned(format!("&{};", &**name)),
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_by_their_whole_name() {
        let mut events = Events::new(r#"<row x:r="8" r="7" spans="1:3" r = '9' hidden='1' f="&lt;&#65;"/>"#.as_bytes());
        let Ok(Some(Event::Start(tag))) = events.next() else { panic!("a tag") };
        let found = ["r", "hidden", "ans", "f"].map(|name| value(&tag, name).map(Cow::into_owned));
        assert_eq!(found, [Some("7".into()), Some("1".into()), None, Some("<A".into())]);
        assert_eq!(raw(&tag, "f").as_deref(), Some("&lt;&#65;"));
        let with_prefix = find(&tag, |key| key.prefix().is_some() && key.local_name().as_ref() == "r");
        assert_eq!(with_prefix.as_deref(), Some("8"));
    }

    #[test]
    fn escapes_are_taken_off_once() {
        let mut events = Events::new("A1&amp;&quot;&lt;&#34;&amp;lt;&who;<![CDATA[&amp;<]]>".as_bytes());
        let mut all = String::new();
        while let Some(event) = events.next().unwrap() {
            all.push_str(&text(&event).unwrap());
        }
        assert_eq!(all, "A1&\"<\"&lt;&who;&amp;<");
    }

    #[test]
    fn an_element_without_content_has_an_end() {
        let mut events = Events::new("<!-- <row> > --><row/>".as_bytes());
        assert!(matches!(events.next(), Ok(Some(Event::Comment(_)))));
        assert!(matches!(events.next(), Ok(Some(Event::Start(_)))));
        assert!(matches!(events.next(), Ok(Some(Event::End(_)))));
        assert!(matches!(events.next(), Ok(None)));
        assert!(Events::new("<row".as_bytes()).next().is_err());
    }
}
