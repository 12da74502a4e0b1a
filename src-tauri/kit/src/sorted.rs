//! Lists that are sorted by a key.

/// What stands under a key in a list that is sorted by it.
pub fn under<T>(sorted: &[(u64, T)], key: u64) -> &[(u64, T)] {
    let from = sorted.partition_point(|(held, _)| *held < key);
    let to = sorted[from..].partition_point(|(held, _)| *held == key);
    &sorted[from..from + to]
}
