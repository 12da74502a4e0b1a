//! Prints when the events of a calendar are, for comparing with other programs: `expand_calendar FILE FROM TO`.
//!
//! A line for each: beginning and end in seconds since 1970 (or the first and the last day), and the title. Then what
//! became of events that are not among them.

use std::env;
use std::error::Error;
use std::path::Path;

use chrono_tz::Asia::Shanghai;
use miaopu_formats::calendar::{Answers, EventFate, Span, Window, open};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [file, from, to] = arguments.as_slice() else { return Err("expand_calendar FILE FROM TO".into()) };
    let calendar = open(Path::new(file))?;
    let window = Window { from: from.parse()?, to: to.parse()?, zone: Shanghai };
    let found = calendar.expand(window, &Answers::new());
    for one in found.occurrences.iter().filter(|one| !one.cancelled) {
        let title = calendar.events[one.event].title.clone().unwrap_or_default().replace(['\n', '\t'], " ");
        match one.span {
            Span::Days { first, last } => println!("day\t{first}\t{last}\t{title}"),
            Span::Timed { starts, ends } => {
                let seconds = |at: miaopu_kit::Instant| (at.millis() / 1000).to_string();
                println!("at\t{}\t{}\t{title}", seconds(starts), ends.map(seconds).unwrap_or_default());
            }
        }
    }
    for refused in calendar.refused.iter().chain(&found.refused) {
        println!("refused\t{}\t{:?}", refused.line, refused.why);
    }
    for asked in &found.asks {
        println!("asks\t{}\t{}", asked.name, asked.events.len());
    }
    for (at, fate) in found.fates.iter().enumerate() {
        if !matches!(fate, EventFate::Placed | EventFate::OutsideWindow | EventFate::Refused | EventFate::Asked) {
            println!("fate\t{}\t{fate:?}", calendar.events[at].line);
        }
    }
    Ok(())
}
