//! What a command answers.

use std::collections::BTreeMap;

use miaopu_core::{Code, Error, code};
use serde::Serialize;

/// What a command answers: its result, or why not, as a code whose sentence the page has.
pub type Reply<T> = std::result::Result<T, ErrorReply>;

/// What a command answers that looks at a snapshot. The page gets the result alone; its live data knows by the tables
/// when to ask again (`ui/lib/ipc.js`).
pub type ReadReply<T> = Reply<Tracked<T>>;

/// A result, and what it hangs on.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tracked<T> {
    pub(crate) answer: T,
    /// The tables of which a commit makes the result stale.
    pub(crate) read_tables: Vec<String>,
}

/// A refusal or failure on its way to the page.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorReply {
    pub(crate) code: Code,
    pub(crate) args: BTreeMap<String, String>,
    field: Option<&'static str>,
}

impl From<Error> for ErrorReply {
    fn from(error: Error) -> Self {
        if let Error::Failed(failure) = &error
            && let Some(source) = &failure.source
        {
            // Causes name the engine's troubles, never contents.
            eprintln!("miaopu: {}: {source}", failure.code.name());
        }
        Self {
            code: error.code(),
            args: error.args().iter().map(|(k, v)| ((*k).to_owned(), v.clone())).collect(),
            field: error.field(),
        }
    }
}

impl ErrorReply {
    /// The command's own work ended without an answer.
    pub(crate) fn lost() -> Self {
        Error::failure(code::INTERNAL).into()
    }
}

/// Work that waits for the disk, off the window's thread.
pub async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Reply<T> + Send + 'static) -> Reply<T> {
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|_| Err(ErrorReply::lost()))
}
