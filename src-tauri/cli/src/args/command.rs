//! The commands.

use std::path::PathBuf;

use clap::Subcommand;
use miaopu_core::{import::Noun, merge::MergeField};

use super::{
    Applications, Attendance, Calendar, Export, Fields, Import, Note, RecordKind, Report,
    import::IMPORT_EXAMPLES,
    word::{one_of, word},
};

const LIST_EXAMPLES: &str = "Filters:
  startups          text, cohort, state, sector, mentor (none)
  people, mentors   text, role, city, expertise
  sessions          text, cohort, from, to
  notes             text, startup (an id), kind
  action_items      startup, about (ids), owner, open=true
  reviews           cohort
  alumni            text, cohort, sector, city, silent-days, purpose
  sites             text, and each field: area=1000.., certified_until=..2027-12-31
  startups, people, mentors, alumni also own.NAME, a field of the nursery's own (see `fields list`)
Amounts of money stand in 元 in lines and in 分 (hundredths) in --json, as in the file.
Filters may be called as the window calls them, in Chinese or English: 城市=苏州, 有效期至=..2027-12

Examples:
  miaopu-cli list startups --filter cohort=4 --filter state=active
  miaopu-cli list alumni --filter city=苏州 --filter silent-days=180 --limit 20
  miaopu-cli list people --filter own.爱好=登山
  miaopu-cli --json list sessions --filter from=2026-11-01 --filter to=2026-11-30";

const SAVE_EXAMPLES: &str = "Examples:
  miaopu-cli save sites name=漕河泾科创苗圃 kind=孵化器 area=3200 certified_until=2027-06-30
  miaopu-cli save sites 名称=漕河泾科创苗圃 类型=孵化器 面积=3200㎡
  miaopu-cli save sites --id 0198… certified_until=2030-06-30";

const FIELDS_EXAMPLES: &str = "Examples:
  miaopu-cli fields list
  miaopu-cli fields candidates people                 columns that imports have kept as text
  miaopu-cli fields add people 爱好
  miaopu-cli fields add startups 签约日 --kind day
  miaopu-cli fields change people 工龄 --kind number
  miaopu-cli fields set people 爱好 0198… 登山
  miaopu-cli fields remove people 爱好                its values stay as kept text
  miaopu-cli list people --filter own.爱好=登山";

const MATCH_EXAMPLES: &str = "Examples:
  miaopu-cli match --cohort 4 --plan                 who would get whom, and why; writes nothing
  miaopu-cli match --startup 0198… --plan            for one startup
  miaopu-cli match --cohort 4 --starts 2026-12-01
  miaopu-cli --json match --cohort 4 --plan --scores
  miaopu-cli undo                                    takes the whole match back

The total is the sum of the scores of the pairs. A pair's score is its own and what the mentor's place adds (`places`, the
first further startup first). Pairs with a ban are not made. As many startups are matched as can be, mentors have `atLeast`
where that can be, and startups that were left before come first; of all such matches the total is the greatest.";

const DUPLICATES_EXAMPLES: &str = "Examples:
  miaopu-cli duplicates
  miaopu-cli --json duplicates --limit 20";

const MERGE_EXAMPLES: &str = "Examples:
  miaopu-cli merge SURVIVOR MERGED --plan            both side by side with the result; writes nothing
  miaopu-cli merge SURVIVOR MERGED
  miaopu-cli merge SURVIVOR MERGED --take city --take mobile
  miaopu-cli undo                                    both are there again, as they were";

const APART_EXAMPLES: &str = "Examples:
  miaopu-cli apart ONE OTHER
  miaopu-cli undo                                    they are asked about again";

const ERASE_EXAMPLES: &str = "Examples:
  miaopu-cli erase 0198… --plan
  miaopu-cli erase 0198… --name 张伟
  miaopu-cli erase 0198… --name 张伟 --receipt receipt.txt";

const EXPORTS_EXAMPLES: &str = "Examples:
  miaopu-cli exports
  miaopu-cli exports --holding 0198…        which files hold this person (an id from `list alumni`)
  miaopu-cli exports --to-recall            files that rest on a consent that was taken back
  miaopu-cli recall EXPORT PERSON           one of them is back or deleted";

const IMPORTS_EXAMPLES: &str = "Examples:
  miaopu-cli imports
  miaopu-cli imports 3               the third import of this nursery
  miaopu-cli undo 0198…              takes it back; what was edited since stays";

const ATTENTION_EXAMPLES: &str = "Examples:
  miaopu-cli attention
  miaopu-cli attention --cohort 4
  miaopu-cli --json --today 2026-11-23 attention";

const EVIDENCE_EXAMPLES: &str = "Examples:
  miaopu-cli attach 合同.pdf --milestone 0198…
  miaopu-cli attach 录像.mp4 --milestone 0198… --place     more than 20 MB: only where it lies
  miaopu-cli evidence
  miaopu-cli evidence --out 凭证
  miaopu-cli evidence --clean-up";

const MY_LIST_EXAMPLES: &str = "Examples:
  miaopu-cli my-list                 what you are to do, the longest overdue first
  miaopu-cli my-list --of 王琪
  miaopu-cli --json my-list --everyone";

const WHO_EXAMPLES: &str = "Examples:
  miaopu-cli who                     who works here, and who could be meant
  miaopu-cli who 林若涵
  miaopu-cli who --new 何明远";

/// The commands.
#[derive(Debug, Subcommand)]
#[expect(clippy::large_enum_variant, reason = "there is one, and it is read once")]
pub enum Command {
    /// Make a new nursery.
    ///
    /// The person named here becomes the author of what is written at this machine.
    Init {
        /// The incubator's name.
        #[arg(long, default_value = "苗圃")]
        incubator: String,
        /// Your name.
        #[arg(long, default_value = "运营")]
        name: String,
    },
    /// Make a nursery with example data: believable, and the same for a seed and a day on every machine.
    Demo {
        /// How many startups.
        #[arg(long, default_value_t = 24)]
        startups: u32,
        /// How many alumni.
        #[arg(long, default_value_t = 240)]
        alumni: u32,
        /// The seed.
        #[arg(long, default_value_t = 1988)]
        seed: u64,
    },
    /// Take a file in (.xlsx, .xls, .ods, .csv, .vcf): rosters, contacts, alumni, mentors, sessions, notes.
    ///
    /// The header row and the columns are found by themselves; see what was found with --plan. Rows that cannot be
    /// taken are named with their row number; importing the same file again adds nothing; `undo` takes it all back.
    #[command(after_help = IMPORT_EXAMPLES)]
    Import(Import),
    /// List records, a page in the order of the window's list.
    ///
    /// Each kind has its own filters; one that a kind does not know is refused.
    #[command(after_help = LIST_EXAMPLES)]
    List {
        /// What to list.
        kind: RecordKind,
        /// A filter as NAME=VALUE; may be given several times.
        #[arg(long, value_name = "NAME=VALUE")]
        filter: Vec<String>,
        /// At most so many rows.
        #[arg(long, default_value_t = 100)]
        limit: u32,
    },
    /// Show one record with everything that belongs to it.
    Show {
        /// What it is.
        kind: RecordKind,
        /// Its id, from `list`.
        id: String,
    },
    /// Make a record of a plain kind, or change one: fields as NAME=VALUE, as a spreadsheet would have them.
    ///
    /// NAME is a field's name or what it is called in Chinese or English; one that is none is answered with all of them.
    #[command(after_help = SAVE_EXAMPLES)]
    Save {
        /// What it is.
        #[arg(value_parser = one_of(Noun::all()))]
        kind: Noun,
        /// A field as NAME=VALUE; nothing behind the = empties it.
        #[arg(value_name = "NAME=VALUE", required = true)]
        fields: Vec<String>,
        /// The record to change: an id from `list`.
        #[arg(long)]
        id: Option<String>,
    },
    /// Remove records of a plain kind.
    Remove {
        /// What they are.
        #[arg(value_parser = one_of(Noun::all()))]
        kind: Noun,
        /// Their ids, from `list`.
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Fields that this nursery has made itself, of people and startups.
    #[command(subcommand, after_help = FIELDS_EXAMPLES)]
    Fields(Fields),
    /// Find startups, people and notes by name, pinyin, initials or digits of a phone.
    Search {
        /// 欧阳, ouyang, oyc, 8000
        text: String,
        /// At most so many.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// List people who are there twice, the likest first: by a phone, an address, or a name and a company they share.
    ///
    /// A name alone makes nobody a duplicate. Pairs of whom `apart` has said that they are two are not listed.
    #[command(after_help = DUPLICATES_EXAMPLES)]
    Duplicates {
        /// At most so many pairs.
        #[arg(long, default_value_t = 100)]
        limit: u32,
    },
    /// Make two records of one person one.
    ///
    /// Everything that names MERGED names SURVIVOR then, and nothing is lost: what cannot stand beside the other value stays
    /// with the person as a kept cell. A file that tells of MERGED finds SURVIVOR from then on. One `undo` takes it all back.
    #[command(after_help = MERGE_EXAMPLES)]
    Merge {
        /// The record that stays: an id from `duplicates` or `list people`.
        survivor: String,
        /// The record that goes.
        merged: String,
        /// Take MERGED's value of this field, where both have one; may be given several times.
        #[arg(long, value_name = "FIELD", value_parser = word::<MergeField>())]
        take: Vec<MergeField>,
        /// Show what would become of every field and write nothing.
        #[arg(long)]
        plan: bool,
    },
    /// Say that two people who look like one are two: they are not listed again.
    #[command(after_help = APART_EXAMPLES)]
    Apart {
        /// One, by id.
        one: String,
        /// The other.
        other: String,
    },
    /// Who needs attention today, and why: startups that are admitted or active in a cohort that is not over.
    ///
    /// What was put off is not told. Thresholds are settings of the nursery.
    #[command(after_help = ATTENTION_EXAMPLES)]
    Attention {
        /// Only of this cohort: its name, number or id.
        #[arg(long, value_name = "NAME")]
        cohort: Option<String>,
    },
    /// Match startups that have no mentor with mentors, by whom each would suit and how much each has to do.
    ///
    /// It is stored as one change: the mentorships begin today, and who is left without comes first next time.
    #[command(after_help = MATCH_EXAMPLES)]
    Match {
        /// Only startups of this cohort: its name, number or id.
        #[arg(long, value_name = "NAME")]
        cohort: Option<String>,
        /// Only this startup, whether it has a mentor or not: an id from `list startups`.
        #[arg(long, value_name = "ID", conflicts_with = "cohort")]
        startup: Option<String>,
        /// The day on which the mentoring begins; today without it.
        #[arg(long, value_name = "DAY")]
        starts: Option<String>,
        /// Show who would get whom and write nothing.
        #[arg(long)]
        plan: bool,
        /// Add each score, ban and load to the document of --json, so that another solver can check the total.
        #[arg(long)]
        scores: bool,
    },
    /// Applications for a cohort and their review.
    #[command(subcommand)]
    Applications(Applications),
    /// Score sheets for reviewers as .xlsx: a row an application, a column a criterion. `import` takes filled ones in.
    ScoreSheet {
        /// The cohort: its name, number or id.
        #[arg(long, value_name = "NAME")]
        cohort: String,
        /// Only this reviewer's: an id, or the whole name.
        #[arg(long, value_name = "PERSON")]
        reviewer: Option<String>,
        /// The file to write; without --reviewer a folder that is there, for a sheet each.
        #[arg(long, value_name = "FILE|FOLDER")]
        out: PathBuf,
        /// Write over a file that is there already.
        #[arg(long)]
        force: bool,
    },
    /// Office hours of mentors: what is booked on some days, and what can be.
    OfficeHours {
        /// The first day; today without it.
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
        /// How many days, 62 at most.
        #[arg(long, default_value_t = 7)]
        days: u32,
        /// Only of this mentor: an id from `list mentors`, or the whole name.
        #[arg(long, value_name = "MENTOR")]
        mentor: Option<String>,
    },
    /// What one person is to do: open steps, milestones, asks that wait for an answer, alumni whose next contact is due.
    ///
    /// A step without an owner is of whoever wrote the note from which it follows. Each kind is told up to 200 rows.
    #[command(after_help = MY_LIST_EXAMPLES)]
    MyList {
        /// Whose: an id, or the whole name; who works here without it.
        #[arg(long, value_name = "PERSON")]
        of: Option<String>,
        /// What everybody is to do.
        #[arg(long, conflicts_with = "of")]
        everyone: bool,
    },
    /// Attendance.
    #[command(subcommand)]
    Attendance(Attendance),
    /// Calendars: sessions in and out as .ics files.
    #[command(subcommand)]
    Calendar(Calendar),
    /// Keep a file as evidence of a milestone: at most 20 MB, inside the nursery, each content once.
    #[command(after_help = EVIDENCE_EXAMPLES)]
    Attach {
        /// The file.
        #[arg(value_name = "FILE")]
        path: PathBuf,
        /// The milestone: an id from `list milestones`.
        #[arg(long, value_name = "ID")]
        milestone: String,
        /// Only note where the file lies, however large it is.
        #[arg(long)]
        place: bool,
    },
    /// The evidence of milestones; with --out it is saved into a folder.
    #[command(after_help = EVIDENCE_EXAMPLES)]
    Evidence {
        /// Only of this milestone.
        #[arg(long, value_name = "ID")]
        milestone: Option<String>,
        /// Save the files here, under the names of startup and milestone.
        #[arg(long, value_name = "FOLDER")]
        out: Option<PathBuf>,
        /// Take away for good what removed evidence holds: no undo brings it back.
        #[arg(long, conflicts_with_all = ["milestone", "out"])]
        clean_up: bool,
    },
    /// Make the milestones of a programme's plan for all startups of a cohort. Who has one already keeps it.
    ApplyPlan {
        /// The cohort: its name, number or id.
        #[arg(long, value_name = "NAME")]
        cohort: String,
        /// The programme whose plan it is; the cohort's own without it.
        #[arg(long, value_name = "NAME")]
        programme: Option<String>,
    },
    /// Make a cohort from an earlier one: its sessions on the same weekdays, hosts, rooms, figures and plan of milestones.
    ///
    /// A session that would lie on a day off goes to the next working day.
    CopySeason {
        /// The earlier cohort: its name, number or id.
        #[arg(long, value_name = "NAME")]
        cohort: String,
        /// What the new one is called; the earlier name counted on without it.
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
        /// Its first day; 52 weeks later without it.
        #[arg(long, value_name = "DAY")]
        starts: Option<String>,
        /// Sessions on days off stay on them.
        #[arg(long)]
        on_holidays: bool,
        /// Show what would be made and write nothing.
        #[arg(long)]
        plan: bool,
    },
    /// Write notes.
    #[command(subcommand)]
    Note(Note),
    /// Hand data out. Every export is written down with its purpose.
    #[command(subcommand)]
    Export(Export),
    /// The export log: who took what, when and why.
    #[command(after_help = EXPORTS_EXAMPLES)]
    Exports {
        /// Only those that hold this person: an id from `list`.
        #[arg(long, value_name = "PERSON", conflicts_with = "to_recall")]
        holding: Option<String>,
        /// Only those to be called back, once for each person who asks for it.
        #[arg(long)]
        to_recall: bool,
    },
    /// Note that the file of an export was called back on a person's account.
    Recall {
        /// The export: an id from `exports`.
        export: String,
        /// The person: an id from `list`.
        person: String,
    },
    /// Erase a person for good, from the history too. It cannot be undone.
    ///
    /// What others need stays without a name. Backups that were made before hold the person still.
    #[command(after_help = ERASE_EXAMPLES)]
    Erase {
        /// The person: an id from `list people`.
        id: String,
        /// Show what would be emptied and what would stay, and change nothing.
        #[arg(long, conflicts_with = "name")]
        plan: bool,
        /// The person's name, typed again, so that nobody else is erased.
        #[arg(long, required_unless_present = "plan")]
        name: Option<String>,
        /// Save the receipt, which names nobody (.txt or .json).
        #[arg(long, value_name = "FILE", requires = "name")]
        receipt: Option<PathBuf>,
        /// Write over a file that is there already.
        #[arg(long, requires = "receipt")]
        force: bool,
    },
    /// Make a report.
    #[command(subcommand)]
    Report(Report),
    /// Reports that were saved under a name.
    Reports {
        /// Remove the one of this name.
        #[arg(long, value_name = "NAME")]
        remove: Option<String>,
    },
    /// What was done, the newest first.
    History {
        /// Only what was done to this record: an id, as lists show it.
        #[arg(long, value_name = "ID")]
        about: Option<String>,
        /// At most so many.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// The imports that were carried out, the newest first; with a number, one of them: what became of each column's
    /// cells, and how much of what it wrote is still as it came.
    #[command(after_help = IMPORTS_EXAMPLES)]
    Imports {
        /// The import: its number or its change's id, as `imports` lists them.
        import: Option<String>,
        /// At most so many.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Take back a change: the newest, or the one named. What was edited since stays and is listed.
    Undo {
        /// The change, from `history`.
        op: Option<String>,
    },
    /// Do again what was taken back last.
    Redo,
    /// See who works at this machine, or say who does; it is remembered.
    ///
    /// Nothing is written and nothing leaves a nursery without a name.
    #[command(after_help = WHO_EXAMPLES)]
    Who {
        /// The person: an id, or the whole name.
        person: Option<String>,
        /// Somebody who is not in the nursery yet.
        #[arg(long, requires = "person")]
        new: bool,
    },
    /// Copy the nursery, verified by reading the copy back.
    Backup {
        /// The folder; `backups` beside the file without it.
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
    },
    /// Look through the whole file for anything that is not as it should be.
    Check,
}
