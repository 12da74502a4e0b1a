//! Copies of what the nursery keeps, lent to other programs for as long as this one runs: they lie in a folder of the
//! program's own, and go when it ends or, where it could not, when it starts again.

use std::{
    fs,
    path::{Path, PathBuf},
};

use miaopu_core::{Error, Refusal, code};
use tauri::{AppHandle, Manager as _};
use tauri_plugin_opener::OpenerExt as _;

use crate::reply::Reply;

/// What the folder is called inside that of what may be thrown away.
const FOLDER: &str = "opened";

/// Where copies are laid down.
///
/// # Errors
/// `link_not_opened` where the system has no such place.
pub fn folder(app: &AppHandle) -> Reply<PathBuf> {
    let place = app.path().app_cache_dir().map_err(|_| Error::from(Refusal::new(code::LINK_NOT_OPENED)))?;
    Ok(place.join(FOLDER))
}

/// Opens a copy in its own program. It is lent to be read: what is changed in it would be lost.
///
/// # Errors
/// `link_not_opened` where the desktop has no program for it.
pub fn open(app: &AppHandle, copy: &Path) -> Reply<()> {
    // Elsewhere a file that cannot be written to could not be taken away again.
    #[cfg(unix)]
    if let Ok(told) = copy.metadata() {
        let mut rights = told.permissions();
        rights.set_readonly(true);
        let _ = fs::set_permissions(copy, rights);
    }
    let opened = app.opener().open_path(copy.to_string_lossy(), None::<&str>);
    opened.map_err(|_| Error::from(Refusal::new(code::LINK_NOT_OPENED)))?;
    Ok(())
}

/// Takes all copies away. One that another program holds stays until the next start.
pub fn take_back(app: &AppHandle) {
    if let Ok(folder) = folder(app) {
        sweep(&folder);
    }
}

/// A folder that somebody else laid there as a link is not followed.
fn sweep(folder: &Path) {
    let is_folder = folder.symlink_metadata().is_ok_and(|told| told.is_dir());
    if is_folder {
        let _ = fs::remove_dir_all(folder);
    }
}

#[cfg(test)]
mod tests {
    use super::sweep;

    #[test]
    fn copies_go_and_what_a_link_points_at_stays() {
        let place = std::env::temp_dir().join(format!("miaopu-lent-{}", std::process::id()));
        let folder = place.join("opened");
        std::fs::create_dir_all(folder.join("1")).unwrap();
        std::fs::write(folder.join("1/合同.pdf"), "x").unwrap();
        let mut rights = folder.join("1/合同.pdf").metadata().unwrap().permissions();
        rights.set_readonly(true);
        std::fs::set_permissions(folder.join("1/合同.pdf"), rights).unwrap();
        sweep(&folder);
        assert!(!folder.exists());
        sweep(&folder);
        #[cfg(unix)]
        {
            let kept = place.join("kept");
            std::fs::create_dir(&kept).unwrap();
            std::fs::write(kept.join("a.txt"), "x").unwrap();
            std::os::unix::fs::symlink(&kept, &folder).unwrap();
            sweep(&folder);
            assert!(kept.join("a.txt").exists());
        }
        std::fs::remove_dir_all(&place).unwrap();
    }
}
