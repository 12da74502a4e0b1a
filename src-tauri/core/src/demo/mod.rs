//! Example data: a believable nursery of any size, the same for a seed and a day on every machine.
