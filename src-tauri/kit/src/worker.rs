//! Long work by two hands: what the one finds is worked on by the other while it finds the next.

use std::{mem, sync::mpsc, thread};

use crate::error::{Error, Result, code};

/// Things that are handed over together.
const LOAD: usize = 256;
/// Loads that may be away at once: who is faster waits, and memory stays small.
const AWAY: usize = 3;

/// Runs `find` here, which hands things over one by one; has `work` done to each, on a thread of its own where there are
/// many; and gives what came of them to `done`, here again and in the same order. Gives what `find` answers.
///
/// The things themselves come back, too, and are dropped here: to free what another thread is still making more of is
/// slower than the work on it.
///
/// # Errors
/// The first that any of the three answers; nothing is found or worked on after it.
pub fn map_on_worker<T: Send, U: Send, A>(
    find: impl FnOnce(&mut dyn FnMut(T) -> Result<()>) -> Result<A>,
    mut work: impl FnMut(&mut T) -> Result<U> + Send,
    mut done: impl FnMut(U) -> Result<()>,
) -> Result<A> {
    thread::scope(|scope| {
        let (out, loads) = mpsc::channel::<Vec<T>>();
        let (back, worked) = mpsc::channel::<(Vec<T>, Result<Vec<U>>)>();
        let hand = move || {
            for mut load in loads {
                let came: Result<Vec<U>> = load.iter_mut().map(&mut work).collect();
                let failed = came.is_err();
                if back.send((load, came)).is_err() || failed {
                    return;
                }
            }
        };
        let mut take_back = |(_, came): (Vec<T>, Result<Vec<U>>)| came?.into_iter().try_for_each(&mut done);
        let (mut hand, mut load, mut away) = (Some(hand), Vec::new(), 0);
        let found = find(&mut |one| {
            load.push(one);
            if load.len() == LOAD {
                if let Some(hand) = hand.take() {
                    scope.spawn(hand);
                }
                // Where nobody takes it, the reason lies in what came back.
                let _ = out.send(mem::take(&mut load));
                away += 1;
            }
            if away > AWAY {
                away -= 1;
                take_back(worked.recv().map_err(|_| Error::failure(code::INTERNAL))?)?;
            }
            Ok(())
        })?;
        let _ = out.send(load);
        drop(out);
        // What never filled a load is worked on here: there was nothing to be found meanwhile.
        if let Some(hand) = hand {
            hand();
        }
        worked.into_iter().try_for_each(take_back)?;
        Ok(found)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANY: usize = 20 * LOAD + 1;

    fn all(hand_over: &mut dyn FnMut(usize) -> Result<()>) -> Result<&'static str> {
        (0..MANY).try_for_each(hand_over)?;
        Ok("found")
    }

    #[test]
    fn all_comes_back_in_the_order_in_which_it_was_found() {
        let mut came = Vec::new();
        let found = map_on_worker(
            all,
            |n| Ok(*n * 2),
            |twice| {
                came.push(twice);
                Ok(())
            },
        );
        assert_eq!(found.unwrap(), "found");
        assert_eq!(came, (0..MANY).map(|n| n * 2).collect::<Vec<_>>());
    }

    #[test]
    fn what_was_handed_over_is_dropped_where_it_was_made() {
        struct Thing(thread::ThreadId);
        impl Drop for Thing {
            fn drop(&mut self) {
                assert_eq!(thread::current().id(), self.0);
            }
        }
        let make = |hand_over: &mut dyn FnMut(Thing) -> Result<()>| {
            (0..MANY).try_for_each(|_| hand_over(Thing(thread::current().id())))
        };
        map_on_worker(make, |_| Ok(()), |()| Ok(())).unwrap();
    }

    #[test]
    fn a_second_hand_is_called_only_when_a_load_is_full() {
        for (things, is_called) in [(0, false), (1, false), (LOAD - 1, false), (LOAD, true), (LOAD + 1, true)] {
            let mut came = 0;
            let here = thread::current().id();
            map_on_worker(
                |hand_over| (0..things).try_for_each(hand_over),
                |n| {
                    assert_eq!(thread::current().id() != here, is_called, "{things} things");
                    Ok(*n)
                },
                |n| {
                    assert_eq!(n, came);
                    came += 1;
                    Ok(())
                },
            )
            .unwrap();
            assert_eq!(came, things);
        }
    }

    #[test]
    fn whoever_fails_says_why() {
        let fails = |at: usize, code| move |n| if n == at { Err(Error::failure(code)) } else { Ok(n) };
        let few =
            map_on_worker(|hand_over| (0..3).try_for_each(hand_over), |n| fails(1, code::DISK_FULL)(*n), |_| Ok(()));
        assert_eq!(few.unwrap_err().code(), code::DISK_FULL, "while few were worked on");
        for at in [0, LOAD, MANY / 2, MANY - 1] {
            let disk_full = map_on_worker(all, |n| fails(at, code::DISK_FULL)(*n), |_| Ok(()));
            assert_eq!(disk_full.unwrap_err().code(), code::DISK_FULL, "while it was worked on, at {at}");
            let damaged = map_on_worker(all, |n| Ok(*n), |n| fails(at, code::DAMAGED)(n).map(drop));
            assert_eq!(damaged.unwrap_err().code(), code::DAMAGED, "when it came back, at {at}");
            let cancelled = map_on_worker(
                |hand_over| (0..MANY).map(fails(at, code::CANCELLED)).try_for_each(|n| hand_over(n?)),
                |n| Ok(*n),
                |_| Ok(()),
            );
            assert_eq!(cancelled.unwrap_err().code(), code::CANCELLED, "when it was found, at {at}");
        }
    }
}
