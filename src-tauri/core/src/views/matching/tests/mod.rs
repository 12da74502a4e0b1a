//! Matches: what is solved, what is told of it, what is stored.

mod assigned;
mod planned;
mod scored;
mod stored;
