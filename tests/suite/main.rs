//! Journeys through the core's public doors, on real files; and the borders of the house.
#![allow(clippy::unwrap_used, reason = "a journey says what it expects by failing")]

mod bad_input;
mod borders;
mod bridge;
mod calendars;
mod contacts;
mod corpora;
mod desk;
mod field;
mod golden;
mod import;
mod imports;
mod judged;
mod layers;
mod layouts;
mod pasted;
mod round_trip;
mod wizard;
