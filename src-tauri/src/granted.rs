//! Which files of the person's the page may name, and for what. Those that the person named in this run: in a dialog,
//! by letting them go over the window; and those that the program itself remembers.
//!
//! The page hands back a path as it was told it, letter by letter: what was never granted in that form is refused, and
//! no path is taken apart or followed here. A command takes a path of the page's as [`Granted`] and in no other way
//! (`tests/suite/borders.rs`).

use std::{
    collections::HashMap,
    marker::PhantomData,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use miaopu_core::{Error, Refusal, code, import::ImportRequest};
use tauri::{
    Manager as _, Runtime,
    ipc::{CommandArg, CommandItem, InvokeError},
};

use crate::reply::ErrorReply;

/// What may be done with a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Take in what lies there, as often as it is asked for.
    Read,
    /// Lay a file or folder down there, once: an answer of the person is good for one writing.
    Write,
    /// Open the nursery there.
    Open,
    /// Point it out in the desktop's file manager.
    Show,
}

/// The paths that were granted in this run, by how the page knows them.
#[derive(Default)]
pub struct Grants(Mutex<HashMap<String, Grant>>);

/// What may be done with one path.
#[derive(Default)]
struct Grant {
    path: PathBuf,
    read: bool,
    write: bool,
    open: bool,
    /// Something was laid down there in this run.
    laid: bool,
}

impl Grants {
    /// Lets the page name a path for these deeds, and to show it; how the page is to name it.
    pub fn grant(&self, path: &Path, deeds: &[Deed]) -> String {
        let name = path.to_string_lossy().into_owned();
        let mut all = self.all();
        let grant = all.entry(name.clone()).or_default();
        path.clone_into(&mut grant.path);
        grant.read |= deeds.contains(&Deed::Read);
        grant.write |= deeds.contains(&Deed::Write);
        grant.open |= deeds.contains(&Deed::Open);
        name
    }

    /// Lets the page point out files that the program remembers.
    pub fn show(&self, paths: impl IntoIterator<Item = impl AsRef<Path>>) {
        for path in paths {
            self.grant(path.as_ref(), &[]);
        }
    }

    /// Lets the page open nurseries that the program remembers.
    pub fn remember(&self, paths: impl IntoIterator<Item = impl AsRef<Path>>) {
        for path in paths {
            self.grant(path.as_ref(), &[Deed::Open]);
        }
    }

    /// The path of this name, where it may be used so. A writing uses its grant up.
    ///
    /// # Errors
    /// `not_chosen`.
    fn claim(&self, name: &str, deed: Deed) -> Result<PathBuf, Error> {
        let mut all = self.all();
        let claimed = all.get_mut(name).and_then(|grant| {
            let may = match deed {
                Deed::Read => grant.read,
                Deed::Write => std::mem::take(&mut grant.write),
                Deed::Open => grant.open,
                Deed::Show => true,
            };
            grant.laid |= may && deed == Deed::Write;
            may.then(|| grant.path.clone())
        });
        claimed.ok_or_else(|| Refusal::new(code::NOT_CHOSEN).into())
    }

    /// Whether something was laid down there in this run.
    pub fn has_laid(&self, path: &Path) -> bool {
        self.all().values().any(|grant| grant.laid && grant.path == path)
    }

    fn all(&self) -> MutexGuard<'_, HashMap<String, Grant>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a path is asked for, as a type.
pub trait Asked: Send + 'static {
    /// The deed.
    const DEED: Deed;
}

macro_rules! asked {
    ($($name:ident),*) => {$(
        /// A path for this deed.
        pub struct $name;
        impl Asked for $name {
            const DEED: Deed = Deed::$name;
        }
    )*};
}
asked!(Read, Write, Open, Show);

/// A path of the page's that was granted for this deed.
pub struct Granted<A: Asked> {
    /// The path itself.
    pub path: PathBuf,
    asked: PhantomData<A>,
}

impl<'de, A: Asked, R: Runtime> CommandArg<'de, R> for Granted<A> {
    fn from_command(command: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        let webview = command.message.webview();
        let name = String::from_command(command)?;
        let path = webview.state::<Grants>().claim(&name, A::DEED).map_err(ErrorReply::from)?;
        Ok(Self { path, asked: PhantomData })
    }
}

/// A file to take in; none where the page names none, or what was pasted.
pub struct Source(pub Option<PathBuf>);

impl<'de, R: Runtime> CommandArg<'de, R> for Source {
    fn from_command(command: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        let webview = command.message.webview();
        let name = Option::<String>::from_command(command)?.filter(|name| !name.is_empty());
        let claim = |name: String| webview.state::<Grants>().claim(&name, Deed::Read).map_err(ErrorReply::from);
        Ok(Self(name.map(claim).transpose()?))
    }
}

/// An import of a file that was granted, or of what was pasted.
pub struct GrantedImport(pub ImportRequest);

impl<'de, R: Runtime> CommandArg<'de, R> for GrantedImport {
    fn from_command(command: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        let webview = command.message.webview();
        let request = ImportRequest::from_command(command)?;
        if !request.path.is_empty() {
            webview.state::<Grants>().claim(&request.path, Deed::Read).map_err(ErrorReply::from)?;
        }
        Ok(Self(request))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims(grants: &Grants, name: &str, deed: Deed) -> bool {
        grants.claim(name, deed).is_ok()
    }

    #[test]
    fn a_path_is_good_for_what_it_was_granted_for_and_to_be_shown() {
        let grants = Grants::default();
        let name = grants.grant(Path::new("/名单.xlsx"), &[Deed::Read]);
        let may = [Deed::Read, Deed::Write, Deed::Open, Deed::Show].map(|deed| claims(&grants, &name, deed));
        assert_eq!(may, [true, false, false, true]);
        assert!(claims(&grants, &name, Deed::Read), "a file is read as often as it is looked at");
    }

    #[test]
    fn what_was_never_granted_is_refused_with_a_code() {
        let grants = Grants::default();
        grants.grant(Path::new("/a/名单.xlsx"), &[Deed::Read]);
        for name in ["", "/a", "/a/", "/a/./名单.xlsx", "/a/b/../名单.xlsx", "/a//名单.xlsx", "名单.xlsx", "/a/other"]
        {
            for deed in [Deed::Read, Deed::Write, Deed::Open, Deed::Show] {
                assert_eq!(grants.claim(name, deed).unwrap_err().code(), code::NOT_CHOSEN, "{name}");
            }
        }
    }

    #[test]
    fn an_answer_is_good_for_one_writing() {
        let grants = Grants::default();
        let path = Path::new("/校友.xlsx");
        let name = grants.grant(path, &[Deed::Write]);
        assert!(!grants.has_laid(path));
        assert_eq!([claims(&grants, &name, Deed::Write), claims(&grants, &name, Deed::Write)], [true, false]);
        assert!(grants.has_laid(path));
        grants.grant(path, &[Deed::Write]);
        assert!(claims(&grants, &name, Deed::Write), "asked again, it is good again");
    }

    #[test]
    fn what_was_only_read_was_not_laid() {
        let grants = Grants::default();
        let path = Path::new("/名单.xlsx");
        let name = grants.grant(path, &[Deed::Read]);
        assert!(!claims(&grants, &name, Deed::Write));
        assert!(!grants.has_laid(path));
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_no_unicode_leads_to_its_own_file() {
        use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _};
        let grants = Grants::default();
        let path = Path::new(OsStr::from_bytes(b"/\xC3\xFB\xB5\xA5.csv"));
        let name = grants.grant(path, &[Deed::Read]);
        assert_eq!(grants.claim(&name, Deed::Read).unwrap(), path);
    }
}
