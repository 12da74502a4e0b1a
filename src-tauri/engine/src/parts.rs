//! Parts: what lies under a temporary name until it is whole.
//!
//! A process that is killed leaves its part behind, with people's data in it. So each process keeps a list of its parts
//! in the program's home and holds a lock on that list while it lives. The next start removes what stands on the lists
//! that nobody holds, and touches no others.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Seek as _, Write as _},
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    time::{SystemTime, UNIX_EPOCH},
};

use crate::{Result, lock::beside, owner};

/// The folder of the lists in the program's home.
const FOLDER: &str = "parts";
const BEGINS: &str = ".miaopu-";
const ENDS: &str = ".part";
/// What SQLite may leave beside a part.
const BESIDE: [&str; 4] = ["", "-journal", "-wal", "-shm"];

static LIST: Mutex<Option<List>> = Mutex::new(None);

/// A part of this process; what still lies under its name goes with it.
#[derive(Debug)]
pub struct Part(PathBuf);

impl Part {
    /// The name of a part that is to be put in the place of `path`: in the same folder, and told from those of others.
    /// It stands on the list before anything lies there.
    ///
    /// # Errors
    /// The disk's failures.
    pub fn of(path: &Path) -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("{BEGINS}{}-{}{ENDS}", process(), COUNT.fetch_add(1, Ordering::Relaxed));
        let part = Self(path.with_file_name(name));
        if let Some(list) = &mut *list() {
            list.add(std::path::absolute(&part.0)?)?;
        }
        Ok(part)
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        remove(&self.0);
        if let (Some(list), Ok(path)) = (&mut *list(), std::path::absolute(&self.0)) {
            // A list with a name too many does no harm.
            let _ = list.take_off(&path);
        }
    }
}

/// The process and when it began to make parts: a number alone is given again to another process.
fn process() -> &'static str {
    static PROCESS: OnceLock<String> = OnceLock::new();
    PROCESS.get_or_init(|| {
        let began = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        format!("{}-{began:x}", std::process::id())
    })
}

/// Removes the parts of processes that have ended, and keeps a list of this one's from now on. `home` is the program's
/// own folder. Where it takes no files there is no list: that keeps nobody from working.
pub fn keep_list(home: &Path) {
    let folder = home.join(FOLDER);
    sweep(&folder);
    *list() = Some(List { path: folder.join(process()), file: None, parts: Vec::new() });
}

/// The parts of this process, and their list on the disk while there are any.
#[derive(Debug)]
struct List {
    path: PathBuf,
    file: Option<File>,
    parts: Vec<PathBuf>,
}

impl List {
    fn add(&mut self, part: PathBuf) -> io::Result<()> {
        self.parts.push(part);
        if self.file.is_none() {
            self.file = self.begin().ok();
        }
        self.write()
    }

    fn take_off(&mut self, part: &Path) -> io::Result<()> {
        self.parts.retain(|one| one != part);
        if self.parts.is_empty() && self.file.take().is_some() {
            return fs::remove_file(&self.path);
        }
        self.write()
    }

    /// The list's file, which this process holds.
    fn begin(&self) -> io::Result<File> {
        if let Some(folder) = self.path.parent() {
            owner::create_folder(folder)?;
        }
        let file = owner::options().create(true).truncate(true).open(&self.path)?;
        file.lock()?;
        Ok(file)
    }

    fn write(&mut self) -> io::Result<()> {
        let Some(file) = &mut self.file else { return Ok(()) };
        let text = serde_json::to_vec(&self.parts)?;
        file.rewind()?;
        file.write_all(&text)?;
        file.set_len(text.len() as u64)?;
        file.sync_data()
    }
}

fn list() -> MutexGuard<'static, Option<List>> {
    LIST.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Goes through the lists that no living process holds.
fn sweep(folder: &Path) {
    let Ok(lists) = fs::read_dir(folder) else { return };
    for path in lists.filter_map(|entry| Some(entry.ok()?.path())) {
        let Ok(mut file) = OpenOptions::new().read(true).write(true).open(&path) else { continue };
        if file.try_lock().is_err() {
            continue;
        }
        let mut text = String::new();
        let parts: Vec<PathBuf> = match file.read_to_string(&mut text) {
            Ok(_) => serde_json::from_str(&text).unwrap_or_default(),
            Err(_) => continue,
        };
        // A folder that is away, as on a stick, may come again.
        let is_away = |part: &PathBuf| !part.parent().is_some_and(Path::is_dir);
        let (away, here): (Vec<_>, Vec<_>) = parts.iter().filter(|part| is_part(part)).partition(|part| is_away(part));
        // Each is tried, also after one that stays.
        let stay = here.into_iter().filter(|part| !remove(part)).count();
        let all_gone = stay == 0;
        if away.is_empty() && all_gone {
            // What cannot be removed now is found again at the next start.
            let _ = fs::remove_file(&path);
        }
    }
}

/// Whether a file's name is one that [`Part::of`] gives: a list removes nothing else.
fn is_part(path: &Path) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(BEGINS) && name.ends_with(ENDS))
}

/// Removes what lies under a part's name; tells whether nothing is left.
fn remove(part: &Path) -> bool {
    BESIDE.iter().fold(true, |gone, ending| {
        let path = beside(part, ending);
        let removed = match fs::symlink_metadata(&path) {
            Err(missing) => missing.kind() == io::ErrorKind::NotFound,
            Ok(found) if found.is_dir() => fs::remove_dir_all(&path).is_ok(),
            Ok(_) => fs::remove_file(&path).is_ok(),
        };
        removed && gone
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(folder: &Path, list: &str, parts: &[&Path]) -> File {
        owner::create_folder(folder).unwrap();
        let path = folder.join(list);
        fs::write(&path, serde_json::to_vec(parts).unwrap()).unwrap();
        OpenOptions::new().read(true).write(true).open(path).unwrap()
    }

    #[test]
    fn the_parts_of_the_dead_go_and_those_of_the_living_stay() {
        let place = tempfile::tempdir().unwrap();
        let lists = place.path().join(FOLDER);
        let [dead, folder, alive] =
            [".miaopu-1-a-0.part", ".miaopu-1-a-1.part", ".miaopu-2-b-0.part"].map(|name| place.path().join(name));
        fs::write(&dead, "张伟 13900001111").unwrap();
        fs::write(beside(&dead, "-journal"), "张伟").unwrap();
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("people.csv"), "张伟").unwrap();
        fs::write(&alive, "陈一鸣").unwrap();
        drop(listed(&lists, "1-a", &[&dead, &folder]));
        let held = listed(&lists, "2-b", &[&alive]);
        held.lock().unwrap();

        sweep(&lists);
        assert!(
            !dead.exists() && !beside(&dead, "-journal").exists() && !folder.exists() && !lists.join("1-a").exists()
        );
        assert!(alive.exists() && lists.join("2-b").exists(), "its process lives");
        drop(held);
        sweep(&lists);
        assert!(!alive.exists() && !lists.join("2-b").exists(), "now it has ended");
    }

    #[test]
    fn a_list_removes_nothing_that_is_no_part_and_waits_for_a_folder_that_is_away() {
        let place = tempfile::tempdir().unwrap();
        let lists = place.path().join(FOLDER);
        let mine = place.path().join("客户名单.xlsx");
        fs::write(&mine, "客户").unwrap();
        drop(listed(&lists, "1-a", &[&mine]));
        let stick = place.path().join("stick");
        drop(listed(&lists, "2-b", &[&stick.join(".miaopu-2-b-0.part")]));
        fs::write(lists.join("3-c"), "cut sho").unwrap();

        sweep(&lists);
        assert!(mine.exists());
        assert!(lists.join("2-b").exists() && !lists.join("1-a").exists() && !lists.join("3-c").exists());
        fs::create_dir(&stick).unwrap();
        fs::write(stick.join(".miaopu-2-b-0.part"), "张伟").unwrap();
        sweep(&lists);
        assert_eq!((fs::read_dir(&stick).unwrap().count(), lists.join("2-b").exists()), (0, false));
    }

    #[test]
    fn a_part_stands_on_the_list_of_its_process_as_long_as_it_is_there() {
        let place = tempfile::tempdir().unwrap();
        let lists = place.path().join(FOLDER);
        let mut list = List { path: lists.join("9-z"), file: None, parts: Vec::new() };
        let part = place.path().join(".miaopu-9-z-0.part");
        fs::write(&part, "张伟").unwrap();
        list.add(part.clone()).unwrap();
        sweep(&lists);
        assert!(part.exists(), "this process holds its list");
        list.take_off(&part).unwrap();
        assert!(!lists.join("9-z").exists(), "an empty list does not stay");
    }
}
