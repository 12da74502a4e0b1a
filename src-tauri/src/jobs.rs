//! Long work: one job at a time, with progress for the page, cancelled without a half result.

use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use miaopu_core::import::{ImportRequest, Origin, Pasted, plan::Plan};
use serde::Serialize;
use tauri::ipc::Channel;

/// How far a job has come.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Progress {
    /// Units done: rows, people.
    pub done: u32,
    /// Units in all.
    pub total: u32,
    /// Seconds that are left at this pace; absent while nobody can tell.
    pub left: Option<u32>,
}

/// The running job, what was pasted to be taken in, and the import that lies planned.
#[derive(Default)]
pub struct Jobs {
    running: Mutex<Arc<AtomicBool>>,
    pasted: Mutex<Option<Pasted>>,
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

    /// Keeps what was pasted until a file or another range takes its place, or nothing does.
    pub fn hold(&self, pasted: Option<Pasted>) {
        *lock(&self.pasted) = pasted;
    }

    /// What the page names by a path: a blank one is what was pasted. With a file, that is let go.
    pub fn origin(&self, path: PathBuf) -> Origin {
        if path.as_os_str().is_empty() {
            return self.pasted().map_or(Origin::File(path), Origin::Pasted);
        }
        self.hold(None);
        Origin::File(path)
    }

    /// A request of the page, with what was pasted where it is about that.
    pub fn supplied(&self, request: ImportRequest) -> ImportRequest {
        let pasted = if request.path.is_empty() { self.pasted() } else { None };
        ImportRequest { pasted, ..request }
    }

    fn pasted(&self) -> Option<Pasted> {
        lock(&self.pasted).clone()
    }

    /// Keeps a plan until it is carried out or another takes its place; its number.
    pub fn keep(&self, plan: Plan) -> (u32, Arc<Plan>) {
        let id = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        let plan = Arc::new(plan);
        *lock(&self.planned) = Some((id, Arc::clone(&plan)));
        (id, plan)
    }

    /// Takes the planned import away, to be planned otherwise, with its number; none where somebody is reading it.
    pub fn take(&self) -> Option<(u32, Plan)> {
        let mut planned = lock(&self.planned);
        let (id, plan) = planned.take()?;
        match Arc::try_unwrap(plan) {
            Ok(plan) => Some((id, plan)),
            Err(shared) => {
                *planned = Some((id, shared));
                None
            }
        }
    }

    /// Puts a plan back that was taken, unless another has come since.
    pub fn put_back(&self, taken: Option<(u32, Plan)>) {
        let mut planned = lock(&self.planned);
        if planned.is_none() {
            *planned = taken.map(|(id, plan)| (id, Arc::new(plan)));
        }
    }

    /// The plan of this number, where it still lies here.
    pub fn planned(&self, id: u32) -> Option<Arc<Plan>> {
        lock(&self.planned).as_ref().filter(|(kept, _)| *kept == id).map(|(_, plan)| Arc::clone(plan))
    }
}

/// Tells the page how far a job has come, and how long it will take still. A page that has gone away misses nothing.
pub fn tell(channel: Channel<Progress>) -> impl FnMut(u32, u32) + Send + 'static {
    let began = Instant::now();
    move |done, total| {
        let _ = channel.send(Progress { done, total, left: left(began.elapsed(), done, total) });
    }
}

/// What is left of a job of which so much took so long. Before a second has gone nobody can tell.
fn left(spent: Duration, done: u32, total: u32) -> Option<u32> {
    if spent < Duration::from_secs(1) || done == 0 {
        return None;
    }
    let left = spent.as_secs_f64() / f64::from(done) * f64::from(total.saturating_sub(done));
    Some(left.ceil() as u32)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_told_at_the_pace_so_far() {
        let seconds = Duration::from_secs;
        assert_eq!(left(seconds(2), 500, 2000), Some(6));
        assert_eq!(left(seconds(2), 2000, 2000), Some(0));
        assert_eq!(left(Duration::from_millis(300), 500, 2000), None);
        assert_eq!(left(seconds(2), 0, 2000), None);
    }

    #[test]
    fn a_blank_path_is_what_was_pasted_until_a_file_takes_its_place() {
        let jobs = Jobs::default();
        let is_pasted = |path: &str| matches!(jobs.origin(path.into()), Origin::Pasted(_));
        assert!(!is_pasted(""));
        let pasted = Pasted::new("粘贴的表格", "姓名\n王一".into());
        jobs.hold(pasted.ok());
        let request = |path: &str| {
            let request = serde_json::from_value(serde_json::json!({ "path": path, "sheets": [] })).ok();
            request.map(|request| jobs.supplied(request).pasted.is_some())
        };
        assert_eq!((is_pasted(""), request(""), request("a.csv")), (true, Some(true), Some(false)));
        assert!(!is_pasted("a.csv") && !is_pasted(""));
        assert_eq!(request(""), Some(false));
    }

    #[test]
    fn a_plan_is_kept_until_another_takes_its_place_and_a_job_hears_of_its_own_end_only() {
        let jobs = Jobs::default();
        let (first, second) = (jobs.begin(), jobs.begin());
        jobs.cancel();
        assert_eq!((first.load(Ordering::Relaxed), second.load(Ordering::Relaxed)), (false, true));
        assert!(jobs.planned(1).is_none());
    }
}
