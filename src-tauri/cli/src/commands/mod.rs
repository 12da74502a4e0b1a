//! The commands: each asks a door of the core and says what came of it.

mod account;
mod erase;
mod export;
mod file;
mod filters;
mod found;
mod history;
mod import;
mod imports;
mod mapped;
mod merge;
mod plain;
mod records;
mod told;
mod told_rows;
mod who;

use miaopu_core::{Result, archive};

use crate::{
    args::{Args, Command, Export, Note},
    desk::Desk,
    say::Speaker,
};

/// Does what was asked, and tells whether all is well: only `check` may find that it is not.
pub fn run(args: Args, speaker: &Speaker) -> Result<bool> {
    let mut desk = Desk::new(&args)?;
    match args.command {
        Command::Check => return file::check(&desk, speaker),
        Command::Init { incubator, name } => file::init(&mut desk, speaker, incubator, name),
        Command::Demo { startups, alumni, seed } => file::demo(&mut desk, speaker, startups, alumni, seed),
        Command::Who { person, new } => who::tell(&mut desk, speaker, person.as_deref(), new),
        Command::Backup { to } => file::backup(&desk, speaker, to),
        Command::Import(import) if archive::ops::is_archive(&import.path) => {
            export::import_nursery(&desk, speaker, &import.path)
        }
        Command::Import(import) => import::import(&desk, speaker, &import),
        Command::Export(Export::Nursery { out }) => export::export_nursery(&desk, speaker, &out),
        Command::Export(Export::Alumni { out, asked }) => export::export_alumni(&desk, speaker, &out, asked),
        Command::Export(Export::Person { id, out, force }) => erase::hand_out(&desk, speaker, &id, &out, force),
        Command::Erase { id, name: Some(name), receipt, force, .. } => {
            erase::erase(&desk, speaker, &id, &name, receipt.as_deref(), force)
        }
        Command::Erase { id, .. } => erase::plan(&desk, speaker, &id),
        Command::Exports { holding, to_recall } => export::exports(&desk, speaker, holding.as_deref(), to_recall),
        Command::Recall { export, person } => export::recall(&desk, speaker, &export, &person),
        Command::Reports { remove } => export::reports(&desk, speaker, remove.as_deref()),
        Command::List { kind, filter, limit } => records::list(&desk, speaker, kind, &filter, limit),
        Command::Show { kind, id } => records::show(&desk, speaker, kind, &id),
        Command::Save { kind, fields, id } => plain::save(&desk, speaker, kind, &fields, id.as_deref()),
        Command::Remove { kind, ids } => plain::remove(&desk, speaker, kind, &ids),
        Command::Export(Export::Records { kind, out, filter, force }) => {
            plain::export(&desk, speaker, kind, &out, &filter, force)
        }
        Command::Search { text, limit } => records::search(&desk, speaker, &text, limit),
        Command::Note(Note::Add { startup, kind, text, day, next, due }) => {
            records::add_note(&desk, speaker, &startup, kind, &text, day.as_deref(), next, due.as_deref())
        }
        Command::Duplicates { limit } => merge::list(&desk, speaker, limit),
        Command::Merge { kept, gone, take, plan } => merge::merge(&desk, speaker, &kept, &gone, &take, plan),
        Command::Apart { one, other } => merge::apart(&desk, speaker, &one, &other),
        Command::History { limit } => history::list(&desk, speaker, limit),
        Command::Imports { import: Some(import), .. } => imports::show(&desk, speaker, &import),
        Command::Imports { limit, .. } => imports::list(&desk, speaker, limit),
        Command::Undo { op } => history::undo(&desk, speaker, op.as_deref()),
        Command::Redo => history::redo(&desk, speaker),
    }?;
    Ok(true)
}
