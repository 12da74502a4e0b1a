//! The commands: each asks a door of the core and says what came of it.

mod account;
mod applications;
mod attendance;
mod attention;
mod calendar;
mod erase;
mod evidence;
mod export;
mod fields;
mod file;
mod filters;
mod found;
mod history;
mod import;
mod imports;
mod mapped;
mod matching;
mod merge;
mod my_list;
pub mod named;
mod office_hours;
mod plain;
mod progress;
mod records;
mod season;
mod told;
mod told_rows;
mod who;

use miaopu_core::{Refusal, Result, archive, code, workflows::score_sheets::is_one as is_score_sheet};

use crate::{
    args::{Args, Command, Export, Note, Report},
    context::CliContext,
    say::Speaker,
};

/// Does what was asked, and tells whether all is well: only `check` may find that it is not.
pub fn run(args: Args, speaker: &Speaker) -> Result<bool> {
    let mut context = CliContext::new(&args)?;
    match args.command {
        Command::Check => return file::check(&context, speaker),
        Command::Init { incubator, name } => file::init(&mut context, speaker, incubator, name),
        Command::Demo { startups, alumni, seed } => file::demo(&mut context, speaker, startups, alumni, seed),
        Command::Who { person, new } => who::tell(&mut context, speaker, person.as_deref(), new),
        Command::Backup { to } => file::backup(&context, speaker, to),
        // A folder is taken in whole or not at all: there is nothing to plan.
        Command::Import(import) if archive::ops::is_archive(&import.path) && import.plan => {
            return Err(Refusal::new(code::NO_PLAN_OF_A_FOLDER).into());
        }
        Command::Import(import) if archive::ops::is_archive(&import.path) => {
            export::import_nursery(&context, speaker, &import.path)
        }
        Command::Import(import) if import.kind.is_none() && is_score_sheet(&import.path) => {
            applications::import_sheet(&context, speaker, &import.path, import.plan)
        }
        Command::Import(import) => import::import(&context, speaker, &import),
        Command::Export(Export::Nursery { out }) => export::export_nursery(&context, speaker, &out),
        Command::Export(Export::Alumni { out, asked }) => export::export_alumni(&context, speaker, &out, asked),
        Command::Export(Export::Person { id, out, force }) => erase::hand_out(&context, speaker, &id, &out, force),
        Command::Erase { id, name: Some(name), receipt, force, .. } => {
            erase::erase(&context, speaker, &id, &name, receipt.as_deref(), force)
        }
        Command::Erase { id, .. } => erase::plan(&context, speaker, &id),
        Command::Exports { holding, to_recall } => export::exports(&context, speaker, holding.as_deref(), to_recall),
        Command::Recall { export, person } => export::recall(&context, speaker, &export, &person),
        Command::Report(Report::Cohort { out, cohort, from, to, force }) => {
            progress::report(&context, speaker, &out, cohort.as_deref(), [from.as_deref(), to.as_deref()], force)
        }
        Command::Reports { remove } => export::reports(&context, speaker, remove.as_deref()),
        Command::List { kind, filter, limit } => records::list(&context, speaker, kind, &filter, limit),
        Command::Show { kind, id } => records::show(&context, speaker, kind, &id),
        Command::Save { kind, fields, id } => plain::save(&context, speaker, kind, &fields, id.as_deref()),
        Command::Remove { kind, ids } => plain::remove(&context, speaker, kind, &ids),
        Command::Export(Export::Records { kind, out, filter, force }) => {
            plain::export(&context, speaker, kind, &out, &filter, force)
        }
        Command::Fields(fields) => fields::run(&context, speaker, fields),
        Command::Search { text, limit } => records::search(&context, speaker, &text, limit),
        Command::Attention { cohort } => attention::list(&context, speaker, cohort.as_deref()),
        Command::Match { cohort, startup, starts, plan, scores } => {
            let asked = matching::Asked { cohort, startup, starts, plan, scores };
            matching::run(&context, speaker, &asked)
        }
        Command::Applications(asked) => applications::run(&context, speaker, asked),
        Command::ScoreSheet { cohort, reviewer, out, force } => {
            applications::score_sheets(&context, speaker, &cohort, reviewer.as_deref(), &out, force)
        }
        Command::OfficeHours { from, days, mentor } => {
            office_hours::list(&context, speaker, from.as_deref(), days, mentor.as_deref())
        }
        Command::MyList { of, everyone } => my_list::tell(&context, speaker, of.as_deref(), everyone),
        Command::Attendance(asked) => attendance::run(&context, speaker, asked),
        Command::Calendar(asked) => calendar::run(&context, speaker, asked),
        Command::Attach { path, milestone, place } => evidence::attach(&context, speaker, &path, &milestone, place),
        Command::Evidence { clean_up: true, .. } => evidence::clean_up(&context, speaker),
        Command::Evidence { milestone, out, .. } => {
            evidence::list(&context, speaker, milestone.as_deref(), out.as_deref())
        }
        Command::ApplyPlan { cohort, programme } => attention::apply_plan(&context, speaker, &cohort, programme),
        Command::CopySeason { cohort, name, starts, on_holidays, plan } => {
            season::copy(&context, speaker, &season::Asked { cohort, name, starts, on_holidays, plan })
        }
        Command::Note(Note::Add { startup, kind, text, day, next, due }) => {
            records::add_note(&context, speaker, &startup, kind, &text, day.as_deref(), next, due.as_deref())
        }
        Command::Duplicates { limit } => merge::list(&context, speaker, limit),
        Command::Merge { survivor, merged, take, plan } => {
            merge::merge(&context, speaker, &survivor, &merged, &take, plan)
        }
        Command::Apart { one, other } => merge::apart(&context, speaker, &one, &other),
        Command::History { about, limit } => history::list(&context, speaker, about.as_deref(), limit),
        Command::Imports { import: Some(import), .. } => imports::show(&context, speaker, &import),
        Command::Imports { limit, .. } => imports::list(&context, speaker, limit),
        Command::Undo { op } => history::undo(&context, speaker, op.as_deref()),
        Command::Redo => history::redo(&context, speaker),
    }?;
    Ok(true)
}
