//! Long work: one job at a time, with progress for the page, cancelled without a half result.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, AtomicU32, Ordering},
};

use miaopu_core::exchange::plan::Plan;
use serde::Serialize;
use tauri::ipc::Channel;

/// How far a job has come.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Progress {
    /// Units done: rows, people.
    pub done: u32,
    /// Units in all.
    pub total: u32,
}

/// The running job, and the import that lies planned.
#[derive(Default)]
pub struct Jobs {
    running: Mutex<Arc<AtomicBool>>,
    planned: Mutex<Option<(u32, Arc<Plan>)>>,
    count: AtomicU32,
}

impl Jobs {
    /// Begins a job; what is returned turns true when the person cancels it.
    pub fn begin(&self) -> Arc<AtomicBool> {
        let cancelled = Arc::new(AtomicBool::new(false));
        *lock(&self.running) = Arc::clone(&cancelled);
        cancelled
    }

    /// Cancels the running job, if there is one.
    pub fn cancel(&self) {
        lock(&self.running).store(true, Ordering::Relaxed);
    }

    /// Keeps a plan until it is carried out or another takes its place; its number.
    pub fn keep(&self, plan: Plan) -> (u32, Arc<Plan>) {
        let id = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        let plan = Arc::new(plan);
        *lock(&self.planned) = Some((id, Arc::clone(&plan)));
        (id, plan)
    }

    /// The plan of this number, where it still lies here.
    pub fn planned(&self, id: u32) -> Option<Arc<Plan>> {
        lock(&self.planned).as_ref().filter(|(kept, _)| *kept == id).map(|(_, plan)| Arc::clone(plan))
    }
}

/// Tells the page how far a job has come. A page that has gone away misses nothing.
pub fn tell(channel: Channel<Progress>) -> impl FnMut(u32, u32) + Send + 'static {
    move |done, total| {
        let _ = channel.send(Progress { done, total });
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
