//! Organisations: the base of every company, university, fund and office that anybody belongs to.
//!
//! A startup is a role of an organisation (`startups`); an alumnus's employer is one without ever becoming a startup.
//! 自由职业 and the like are not organisations ([`rules::is_company`]): who works for nobody has a role without one.

pub mod ops;
pub mod rules;
pub mod slice;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use types::*;
