//! One long work by two hands: what the one finds, the other works on meanwhile.

use std::{mem, sync::mpsc, thread};

use crate::error::{Code, Error, Result};

/// Things that are handed over together.
const LOAD: usize = 256;
/// Loads that may wait: who is faster waits then, and memory stays small.
const WAITING: usize = 8;

/// Runs `find` here and `take` on a thread of its own, which is given what the first hands over, in that order.
/// Gives what the two answer.
///
/// # Errors
/// What either of them answers; where `take` has stopped early, its own error is the reason.
pub fn relay<T: Send, A, B: Send>(
    find: impl FnOnce(&mut dyn FnMut(T) -> Result<()>) -> Result<A>,
    take: impl FnOnce(&mut dyn Iterator<Item = T>) -> Result<B> + Send,
) -> Result<(A, B)> {
    thread::scope(|scope| {
        let (belt, loads) = mpsc::sync_channel::<Vec<T>>(WAITING);
        let taker = scope.spawn(move || take(&mut loads.into_iter().flatten()));
        let nobody_takes = |_| Error::failure(Code::Internal);
        let mut load = Vec::new();
        let found = find(&mut |one| {
            load.push(one);
            if load.len() < LOAD { Ok(()) } else { belt.send(mem::take(&mut load)).map_err(nobody_takes) }
        })
        .and_then(|found| belt.send(load).map(|()| found).map_err(nobody_takes));
        drop(belt);
        let taken = taker.join().unwrap_or_else(|_| Err(Error::failure(Code::Internal)))?;
        Ok((found?, taken))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_taken_in_the_order_in_which_it_was_found() {
        let count = 10 * LOAD + 1;
        let (found, taken) = relay(
            |hand_over| {
                (0..count).try_for_each(hand_over)?;
                Ok("found")
            },
            |given| Ok(given.collect::<Vec<_>>()),
        )
        .unwrap();
        assert_eq!((found, taken), ("found", (0..count).collect()));
    }

    #[test]
    fn who_takes_may_give_up_and_says_why() {
        let full = |given: &mut dyn Iterator<Item = usize>| {
            given.next();
            Err::<(), _>(Error::failure(Code::DiskFull))
        };
        let failed = relay(|hand_over| (0..100 * LOAD).try_for_each(hand_over), full).unwrap_err();
        assert_eq!(failed.code(), Code::DiskFull);
    }

    #[test]
    fn who_finds_may_give_up_and_says_why() {
        let failed = relay(
            |hand_over| {
                hand_over(1)?;
                Err::<(), _>(Error::failure(Code::Cancelled))
            },
            |given| Ok(given.count()),
        )
        .unwrap_err();
        assert_eq!(failed.code(), Code::Cancelled);
    }
}
