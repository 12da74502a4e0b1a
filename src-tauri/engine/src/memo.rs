//! What was worked out of the file's present state, kept until the next op is written: sets of rows that lists are
//! narrowed to, and their order. Only snapshots use it; an op under way works everything out anew.

use std::{
    any::Any,
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::watch::Tables;

/// More results are forgotten all at once: a person who types a filter leaves one for each letter.
const MOST: usize = 64;

/// Results by what was asked, all of one state of the file.
#[derive(Default)]
pub(crate) struct Memo(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    /// The newest op of that state.
    op: i64,
    /// Each with the tables that it was made from.
    results: HashMap<String, (Arc<dyn Any + Send + Sync>, Tables)>,
}

impl Memo {
    /// The result kept under `key` for the state after `op`, and the tables that it was made from.
    pub fn get<T: Send + Sync + 'static>(&self, op: i64, key: &str) -> Option<(Arc<T>, Tables)> {
        let kept = self.kept();
        let (result, tables) = kept.results.get(key).filter(|_| kept.op == op)?;
        Some((result.clone().downcast().ok()?, tables.clone()))
    }

    /// Keeps a result for the state after `op`; what was kept of earlier states is forgotten.
    pub fn keep<T: Send + Sync + 'static>(&self, op: i64, key: String, result: Arc<T>, tables: Tables) {
        let mut kept = self.kept();
        if kept.op > op {
            return;
        }
        if kept.op < op || kept.results.len() >= MOST {
            kept.results.clear();
        }
        kept.op = op;
        kept.results.insert(key, (result, tables));
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn none() -> Tables {
        Arc::from([])
    }

    fn number(memo: &Memo, op: i64) -> Option<u32> {
        memo.get::<u32>(op, "key").map(|(number, _)| *number)
    }

    #[test]
    fn a_result_holds_for_its_state_alone() {
        let memo = Memo::default();
        memo.keep(7, "key".into(), Arc::new(1_u32), none());
        assert_eq!(number(&memo, 7), Some(1));
        assert_eq!(number(&memo, 8), None);
        memo.keep(8, "key".into(), Arc::new(2_u32), none());
        memo.keep(7, "key".into(), Arc::new(3_u32), none());
        assert_eq!(number(&memo, 8), Some(2), "a reader of an older snapshot changes nothing");
        assert_eq!(number(&memo, 7), None);
    }

    #[test]
    fn it_does_not_grow_without_end() {
        let memo = Memo::default();
        (0..=MOST).for_each(|n| memo.keep(1, n.to_string(), Arc::new(n), none()));
        assert!(memo.get::<usize>(1, "0").is_none());
        assert!(memo.get::<usize>(1, &MOST.to_string()).is_some());
    }
}
