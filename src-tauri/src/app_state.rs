//! What the commands work at: the open nursery, and what this machine remembers.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, atomic::AtomicBool},
};

use miaopu_core::{
    Done, Error, Nursery, Op, Read, Result, World, Write,
    archive::{self, Restored},
    code, cohorts, demo,
    engine::{
        backup::{self, Backup},
        owner, parts, setting,
    },
    incubator::{self, Me},
    machine::{self, Machine, PreferencesDraft, ProgramState},
    op,
    people::{self, PersonId, PersonName},
    words::Language,
};
use tauri::{AppHandle, Manager as _};

use crate::{
    events,
    granted::Grants,
    reply::{ErrorReply, ReadReply, Reply, Tracked, blocking},
};

/// The desk: one nursery at a time.
pub struct AppState {
    home: PathBuf,
    machine: Mutex<Machine>,
    nursery: RwLock<std::result::Result<Arc<Nursery>, ErrorReply>>,
    file: RwLock<PathBuf>,
    /// The backup of which the open nursery is a copy.
    copied_from: RwLock<Option<PathBuf>>,
    app: AppHandle,
}

impl AppState {
    /// Opens the asked nursery or the last one; where there was none yet, a new one. One that cannot be opened, or is
    /// away, is told on the page, and nothing is made in its place.
    pub fn open(asked: Option<PathBuf>, app: AppHandle) -> Self {
        let home = machine::home().unwrap_or_else(|| PathBuf::from("."));
        parts::keep_list(&home);
        let machine = Machine::load(&home);
        let known = asked.or_else(|| machine.file.clone());
        let file = known.clone().unwrap_or_else(|| machine.file_or(&documents(&home)));
        let state = Self {
            home,
            machine: Mutex::new(machine),
            nursery: RwLock::new(Err(ErrorReply::lost())),
            file: RwLock::new(file.clone()),
            copied_from: RwLock::default(),
            app,
        };
        let begun = if known.is_none() && !file.exists() { state.make_at(&file) } else { state.go_to(&file) };
        if let Err(said) = begun {
            *write(&state.nursery) = Err(said);
        }
        state
    }

    /// Opens another nursery in place of the open one; that stays when it cannot be opened.
    pub fn change_nursery(&self, path: &Path) -> Reply<ProgramState> {
        let is_open = self.nursery().is_ok_and(|nursery| same_file(nursery.path(), path));
        if !is_open {
            self.go_to(path)?;
            let file = read(&self.file).clone();
            self.remember(|machine| machine.remember_file(&file))?;
        }
        self.state()
    }

    /// Makes a new nursery where nothing lies yet, and opens it in place of the open one.
    pub fn new_nursery(&self, path: &Path) -> Reply<ProgramState> {
        self.make_at(path)?;
        self.state()
    }

    /// Opens the nursery at `path`: of a backup a copy, which is made first.
    fn go_to(&self, path: &Path) -> Reply<()> {
        let copy = backup::is_backup(path).then(|| Nursery::take_home(path, &documents(&self.home))).transpose()?;
        let file = copy.as_deref().unwrap_or(path);
        let nursery = Nursery::open(file, World::default()).or_else(|error| match error.code() {
            code::READ_ONLY => Nursery::look(file, World::default()),
            code::FILE_NOT_FOUND => Err(Error::failure(code::NURSERY_AWAY)),
            _ => Err(error),
        })?;
        self.sit_at(nursery)?;
        *write(&self.copied_from) = copy.is_some().then(|| path.to_owned());
        Ok(())
    }

    fn make_at(&self, path: &Path) -> Reply<()> {
        if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
            // Where it cannot be made, making the file says so.
            let _ = owner::create_folder(folder);
        }
        self.sit_at(Nursery::make(path, World::default())?)?;
        *write(&self.copied_from) = None;
        Ok(())
    }

    /// Works at this nursery from now on, as whom the machine knows to work in it.
    fn sit_at(&self, nursery: Nursery) -> Reply<()> {
        nursery.greet(&self.machine())?;
        if !nursery.is_read_only() {
            let app = self.app.clone();
            nursery.listen(Box::new(move |committed| events::changed(&app, committed)))?;
        }
        *write(&self.file) = nursery.path().to_owned();
        *write(&self.nursery) = Ok(Arc::new(nursery));
        Ok(())
    }

    /// Looks at one snapshot, off the window's thread; tells what the answer hangs on.
    pub async fn read<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Read<'_>) -> Result<T> + Send + 'static,
    ) -> ReadReply<T> {
        let (answer, read_tables) = self.with(move |nursery| nursery.read_tracked(look)).await?;
        Ok(Tracked { answer, read_tables })
    }

    /// Does one thing that a person can do; queued in the order in which commands come.
    pub async fn write<T: Send + 'static>(
        &self,
        op: Op,
        deed: impl FnOnce(&mut Write<'_>) -> Result<T> + Send + 'static,
    ) -> Reply<Done<T>> {
        let queued = self.nursery()?.submit(op, deed)?;
        blocking(move || Ok(queued.wait()?)).await
    }

    /// Works with the nursery itself, off the window's thread.
    pub async fn with<T: Send + 'static>(&self, work: impl FnOnce(&Nursery) -> Result<T> + Send + 'static) -> Reply<T> {
        let nursery = self.nursery()?;
        blocking(move || Ok(work(&nursery)?)).await
    }

    /// The first run: names the incubator, makes its first person, and an example cohort if wished.
    pub fn start(&self, incubator: String, name: String, begin: incubator::Begin) -> Reply<ProgramState> {
        let nursery = self.nursery()?;
        let me = nursery.write(op::START, move |w| incubator::ops::start(w, &incubator, &name))?;
        nursery.set_author(me)?;
        if begin == incubator::Begin::Example {
            demo::fill(&nursery, &demo::Size::default())?;
        }
        self.remember_author(&nursery, me)?;
        self.state()
    }

    /// Those of whom one may be at this machine.
    pub async fn colleagues(&self) -> ReadReply<Vec<PersonName>> {
        self.read(incubator::ops::colleagues).await
    }

    /// Says who is at this machine; it is remembered for this nursery, wherever its file lies.
    pub fn say_who(&self, me: Me) -> Reply<ProgramState> {
        let nursery = self.nursery()?;
        let me = match me {
            Me::Person(person) => person,
            Me::Name(name) => nursery.write(op::INTRODUCE, move |w| incubator::ops::introduce(w, &name))?,
        };
        nursery.set_author(me)?;
        self.remember_author(&nursery, me)?;
        self.state()
    }

    fn remember_author(&self, nursery: &Nursery, me: PersonId) -> Reply<()> {
        let identity = nursery.read(incubator::ops::identity)?;
        self.remember(|machine| {
            machine.remember_file(nursery.path());
            if let Some(identity) = identity {
                machine.remember_author(identity, me);
            }
        })
    }

    /// Takes a written-out nursery into the open one. Who is at this machine is asked then, unless it knows.
    pub async fn restore(
        &self,
        folder: PathBuf,
        progress: impl FnMut(u32, u32) + Send + 'static,
        cancelled: Arc<AtomicBool>,
    ) -> Reply<Done<Restored>> {
        let done = self.with(move |n| archive::ops::read(n, &folder, progress, cancelled)).await?;
        let nursery = self.nursery()?;
        nursery.greet(&self.machine())?;
        self.remember(|machine| machine.remember_file(nursery.path()))?;
        Ok(done)
    }

    /// Changes the machine's habits.
    pub fn prefer(&self, draft: PreferencesDraft) -> Reply<ProgramState> {
        self.remember(|machine| {
            machine.language = draft.language.unwrap_or(machine.language);
            machine.theme = draft.theme.unwrap_or(machine.theme);
            machine.density = draft.density.unwrap_or(machine.density);
        })?;
        self.state()
    }

    /// What this person reads.
    pub fn language(&self) -> Language {
        self.machine().language
    }

    /// Where backups go: beside the nursery.
    pub fn backup_folder(&self) -> PathBuf {
        read(&self.file).parent().unwrap_or_else(|| Path::new(".")).join(backup::FOLDER)
    }

    /// The backups that lie there, the newest first; where no nursery is open, those among the documents as well.
    pub fn backups(&self) -> Reply<Vec<Backup>> {
        let (beside, usual) = (self.backup_folder(), documents(&self.home).join(backup::FOLDER));
        let mut found = backup::list(&beside)?;
        if self.nursery().is_err() && !same_file(&beside, &usual) {
            found.extend(backup::list(&usual)?);
            found.sort_by_key(|one| std::cmp::Reverse(one.at));
        }
        Ok(found)
    }

    /// What the window's frame shows.
    pub fn state(&self) -> Reply<ProgramState> {
        Ok(self.tracked_state()?.answer)
    }

    /// As [`Self::state`], and tells what it hangs on in the nursery.
    pub fn tracked_state(&self) -> ReadReply<ProgramState> {
        let mut read_tables = Vec::new();
        let machine = self.machine().clone();
        let file = read(&self.file).clone();
        let copied_from = read(&self.copied_from).clone();
        self.app.state::<Grants>().remember([&file]);
        let mut state = ProgramState {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            file: file.to_string_lossy().into_owned(),
            open: false,
            read_only: false,
            first_run: false,
            incubator: None,
            me: None,
            language: machine.language,
            theme: machine.theme,
            density: machine.density,
            zone: setting::DEFAULT_ZONE.name().to_owned(),
            today: None,
            cohort: None,
            last_backup: backup::list(&self.backup_folder())?.first().map(|b| b.at),
            copied_from: copied_from.map(|path| path.to_string_lossy().into_owned()),
            log_set_aside: None,
            problem: None,
            problem_args: BTreeMap::new(),
        };
        match self.nursery() {
            Err(said) => {
                state.problem = Some(said.code);
                state.problem_args = said.args;
            }
            Ok(nursery) => {
                ((), read_tables) = nursery.read_tracked(|r| {
                    state.open = true;
                    state.read_only = nursery.is_read_only();
                    state.log_set_aside = nursery.log_set_aside().map(|path| path.to_string_lossy().into_owned());
                    state.first_run = incubator::ops::is_new(r)?;
                    state.incubator = setting::get(r, setting::INCUBATOR)?;
                    state.me = r.author().ok().and_then(|me| people::ops::name_of(r, me).ok());
                    state.zone = r.zone().name().to_owned();
                    state.today = Some(r.today());
                    state.cohort = cohorts::ops::current(r)?;
                    Ok(())
                })?;
            }
        }
        Ok(Tracked { answer: state, read_tables })
    }

    fn nursery(&self) -> Reply<Arc<Nursery>> {
        read(&self.nursery).clone()
    }

    fn machine(&self) -> MutexGuard<'_, Machine> {
        self.machine.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn remember(&self, change: impl FnOnce(&mut Machine)) -> Reply<()> {
        let mut machine = self.machine();
        change(&mut machine);
        Ok(machine.save(&self.home)?)
    }
}

/// Whether two paths lead to one place.
fn same_file(one: &Path, other: &Path) -> bool {
    one == other || one.canonicalize().ok().is_some_and(|whole| other.canonicalize().ok() == Some(whole))
}

fn read<T>(held: &RwLock<T>) -> RwLockReadGuard<'_, T> {
    held.read().unwrap_or_else(PoisonError::into_inner)
}

fn write<T>(held: &RwLock<T>) -> RwLockWriteGuard<'_, T> {
    held.write().unwrap_or_else(PoisonError::into_inner)
}

/// The folder of nurseries.
fn documents(home: &Path) -> PathBuf {
    if std::env::var_os(machine::HOME).is_some() {
        return home.to_owned();
    }
    dirs::document_dir().or_else(dirs::home_dir).map_or_else(|| home.to_owned(), |d| d.join("Miaopu"))
}
