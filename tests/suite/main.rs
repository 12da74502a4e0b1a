//! Journeys through the core's public doors, on real files; and the borders of the house.

mod borders;
mod import;
