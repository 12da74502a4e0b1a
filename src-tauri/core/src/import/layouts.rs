//! Layouts of the field: what well-known systems hand out, told by the words of their headers. Each is data; what it says
//! goes before what is guessed of its columns.

mod finding;
mod known;
mod layout;
mod not_data;
#[cfg(test)]
mod tests;

pub use layout::Layout;
pub use not_data::is_not_data;
