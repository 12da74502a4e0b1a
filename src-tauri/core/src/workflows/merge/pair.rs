//! Two people whose order does not count.

use crate::people::PersonId;

/// Two people, the smaller identity first.
pub type Pair = (PersonId, PersonId);

/// Two people in their order.
pub fn pair(one: PersonId, other: PersonId) -> Pair {
    (one.min(other), one.max(other))
}
