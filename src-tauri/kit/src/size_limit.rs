//! Limits on the size of files that an administrator has set (`ulimit -f`).
//!
//! Such a limit kills a process that writes past it, in the middle of a transaction, unless the process answers the
//! signal. Answered, the write fails like one on a full disk, and is told as one.

use std::sync::{
    Arc, LazyLock,
    atomic::{AtomicBool, Ordering},
};

static REACHED: LazyLock<Arc<AtomicBool>> = LazyLock::new(Arc::default);

/// Makes the process outlive the limit; to be called once, before the first file is opened.
pub fn outlive() {
    // Where the signal cannot be answered the process works as before: only the limit still kills it.
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, REACHED.clone());
}

/// Whether a write has run into the limit since this was asked last.
pub fn was_reached() -> bool {
    REACHED.swap(false, Ordering::Relaxed)
}
