//! Small things that know nothing of cohorts: identities, days and instants, pages, phones, names.

mod abroad;
pub mod contact;
pub mod credit;
pub mod day_order;
pub mod days;
pub mod edition;
mod english_days;
pub mod error;
pub mod excel;
mod han;
pub mod id;
pub mod id_number;
pub mod limits;
pub mod masked;
pub mod money;
mod money_reading;
#[cfg(test)]
mod money_tests;
pub mod names;
pub mod nothing;
pub mod page;
pub mod panics;
pub mod partial_day;
pub mod phone;
pub mod prose;
mod reading;
pub mod secret;
pub mod size_limit;
pub mod sorted;
mod syllables;
pub mod text;
pub mod time;
pub mod tokens;
pub mod watch;
pub mod weekdays;
#[cfg(feature = "sqlite")]
pub mod word;
#[cfg(all(test, feature = "sqlite"))]
mod word_tests;
pub mod worker;

pub use id::{Id, Ids};
pub use page::{Cursor, PAGE, Page, Way};
pub use partial_day::PartialDay;
pub use time::{Clock, Day, Instant};
