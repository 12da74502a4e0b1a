//! Fuzz targets: made-up and damaged input for all that reads what others wrote.
//!
//! A target draws an input from a shape ([`edits`], [`prose`]), reads it, and holds what must be true of whatever was
//! read. None may panic, hang or take more than the program's own limits allow. `./dev test fuzz` runs each for a few
//! seconds on random shapes; `./dev fuzz TARGET SECONDS` runs one for long, led by the code that it reaches.

#[cfg(test)]
mod books;
#[cfg(test)]
mod calendars;
#[cfg(test)]
mod columns;
#[cfg(test)]
mod edits;
#[cfg(test)]
mod files;
#[cfg(test)]
mod meetings;
#[cfg(test)]
mod old_books;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod prose;
#[cfg(test)]
mod queries;
#[cfg(test)]
mod texts;
#[cfg(test)]
mod values;
#[cfg(test)]
mod zipped;
