//! Small things that know nothing of cohorts: identities, days and instants, pages, phones, names.

pub mod functions;
pub mod id;
pub mod page;
pub mod text;
pub mod time;
pub mod word;

pub use id::{Id, Ids};
pub use page::{Cursor, PAGE, Page};
pub use time::{Clock, Day, Instant};
