//! What the commands work at: the open nursery, and what this machine remembers.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, atomic::AtomicBool},
};

use miaopu_core::{
    Code, Done, Error, Nursery, Op, Read, Result, World, Write,
    archive::{self, Restored},
    cohorts,
    db::{backup, setting},
    demo, incubator,
    machine::{self, Machine, PreferencesDraft, ProgramState},
    people,
    words::Language,
};
use serde::Serialize;
use tauri::{AppHandle, Manager as _};

use crate::{events, granted::Grants};

/// What a command answers: its result, or why not, as a code whose sentence the page has.
pub type Reply<T> = std::result::Result<T, Said>;

/// A refusal or failure on its way to the page.
#[derive(Clone, Debug, Serialize)]
pub struct Said {
    code: Code,
    args: BTreeMap<String, String>,
    field: Option<&'static str>,
}

impl From<Error> for Said {
    fn from(error: Error) -> Self {
        if let Error::Failed(failure) = &error
            && let Some(source) = &failure.source
        {
            // Causes name the engine's troubles, never contents.
            eprintln!("miaopu: {}: {source}", failure.code.as_ref());
        }
        Self {
            code: error.code(),
            args: error.args().iter().map(|(k, v)| ((*k).to_owned(), v.clone())).collect(),
            field: error.field(),
        }
    }
}

impl Said {
    /// The command's own work ended without an answer.
    fn lost() -> Self {
        Error::failure(Code::Internal).into()
    }
}

/// The desk: one nursery at a time.
pub struct Desk {
    home: PathBuf,
    machine: Mutex<Machine>,
    nursery: RwLock<std::result::Result<Arc<Nursery>, Said>>,
    file: RwLock<PathBuf>,
    app: AppHandle,
}

impl Desk {
    /// Opens the asked nursery, or the last one, or a new one. A file that cannot be opened is told on the page.
    pub fn open(asked: Option<PathBuf>, app: AppHandle) -> Self {
        let home = machine::home().unwrap_or_else(|| PathBuf::from("."));
        let machine = Machine::load(&home);
        let file = asked.unwrap_or_else(|| machine.file_or(&documents(&home)));
        let nursery = open(&file, &machine, &app);
        Self { home, machine: Mutex::new(machine), nursery: RwLock::new(nursery), file: RwLock::new(file), app }
    }

    /// Opens another nursery in place of the open one; that stays when it cannot be opened.
    pub fn change_nursery(&self, path: PathBuf) -> Reply<ProgramState> {
        let opened = open(&path, &self.machine(), &self.app)?;
        *self.nursery.write().unwrap_or_else(PoisonError::into_inner) = Ok(opened);
        *self.file.write().unwrap_or_else(PoisonError::into_inner) = path.clone();
        self.remember(|machine| machine.remember(&path, None))?;
        self.state()
    }

    /// Looks at one snapshot, off the window's thread.
    pub async fn read<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Read<'_>) -> Result<T> + Send + 'static,
    ) -> Reply<T> {
        self.with(move |nursery| nursery.read(look)).await
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
        let me = nursery.write(Op::Start, move |w| incubator::ops::start(w, &incubator, &name))?;
        nursery.set_author(me)?;
        if begin == incubator::Begin::Example {
            demo::fill(&nursery, &demo::Size::default())?;
        }
        let path = nursery.path().to_owned();
        self.remember(|machine| machine.remember(&path, Some(me)))?;
        self.state()
    }

    /// Takes a written-out nursery into the open one; who wrote it out works at this machine from now on.
    pub async fn restore(
        &self,
        folder: PathBuf,
        progress: impl FnMut(u32, u32) + Send + 'static,
        cancelled: Arc<AtomicBool>,
    ) -> Reply<Done<Restored>> {
        let done = self.with(move |n| archive::ops::read(n, &folder, progress, cancelled)).await?;
        if let Some(author) = done.value.author {
            let path = self.nursery()?.path().to_owned();
            self.remember(|machine| machine.remember(&path, Some(author)))?;
        }
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
        let file = self.file.read().unwrap_or_else(PoisonError::into_inner);
        file.parent().unwrap_or_else(|| Path::new(".")).join("backups")
    }

    /// What the window's frame shows.
    pub fn state(&self) -> Reply<ProgramState> {
        let machine = self.machine().clone();
        let file = self.file.read().unwrap_or_else(PoisonError::into_inner).clone();
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
            problem: None,
            problem_args: BTreeMap::new(),
        };
        match self.nursery() {
            Err(said) => {
                state.problem = Some(said.code);
                state.problem_args = said.args;
            }
            Ok(nursery) => nursery.read(|r| {
                state.open = true;
                state.read_only = nursery.is_read_only();
                state.first_run = incubator::ops::is_new(r)?;
                state.incubator = setting::get(r, setting::INCUBATOR)?;
                state.me = r.author().ok().and_then(|me| people::ops::name_of(r, me).ok());
                state.zone = r.zone().name().to_owned();
                state.today = Some(r.today());
                state.cohort = cohorts::ops::current(r)?;
                Ok(())
            })?,
        }
        Ok(state)
    }

    fn nursery(&self) -> Reply<Arc<Nursery>> {
        self.nursery.read().unwrap_or_else(PoisonError::into_inner).clone()
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

/// Work that waits for the disk, off the window's thread.
pub async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Reply<T> + Send + 'static) -> Reply<T> {
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|_| Err(Said::lost()))
}

/// Opens a nursery for work, or to look only where its folder takes no files.
fn open(path: &Path, machine: &Machine, app: &AppHandle) -> Reply<Arc<Nursery>> {
    let world = World { author: machine.person(path), ..World::default() };
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        // Where it cannot be made, opening says so.
        let _ = std::fs::create_dir_all(folder);
    }
    let nursery = Nursery::open(path, world.clone()).or_else(|error| match error.code() {
        Code::ReadOnly => Nursery::look(path, world),
        _ => Err(error),
    })?;
    if !nursery.is_read_only() {
        let app = app.clone();
        nursery.listen(Box::new(move |committed| events::changed(&app, committed)))?;
    }
    Ok(Arc::new(nursery))
}

/// The folder of a first nursery.
fn documents(home: &Path) -> PathBuf {
    if std::env::var_os(machine::HOME).is_some() {
        return home.to_owned();
    }
    dirs::document_dir().or_else(dirs::home_dir).map_or_else(|| home.to_owned(), |d| d.join("Miaopu"))
}
