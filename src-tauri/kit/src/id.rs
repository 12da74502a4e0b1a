//! Identities: made anywhere without asking, so that two machines never make the same one for two things.

use std::{fmt, hash, marker::PhantomData, str::FromStr};

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};
#[cfg(feature = "sqlite")]
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;
use uuid::{Builder, Uuid};

use super::Instant;

/// The identity of a `T`: a UUID, in JSON and in the file as 36 characters.
pub struct Id<T> {
    uuid: Uuid,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// An identity that no record has.
    pub fn nobody() -> Self {
        Self::from(Uuid::nil())
    }

    /// The same identity, of a record that another layer knows as a `U`.
    pub fn cast<U>(self) -> Id<U> {
        Id::from(self.uuid)
    }

    /// The identity of a link that can exist once for its two ends, as UUIDv5 of the table and the ends:
    /// the same link made on two machines is one row.
    pub fn link(table: &str, one: impl fmt::Display, other: impl fmt::Display) -> Self {
        Self::from(Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("{table}\n{one}\n{other}").as_bytes()))
    }
}

impl<T> From<Uuid> for Id<T> {
    fn from(uuid: Uuid) -> Self {
        Self { uuid, of: PhantomData }
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<T> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.fmt(f)
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.fmt(f)
    }
}
impl<T> FromStr for Id<T> {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse::<Uuid>().map(Self::from)
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.uuid.serialize(serializer)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::from)
    }
}
#[cfg(feature = "sqlite")]
impl<T> ToSql for Id<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.uuid.hyphenated().to_string().into())
    }
}
#[cfg(feature = "sqlite")]
impl<T> FromSql for Id<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(|e| FromSqlError::Other(Box::new(e)))
    }
}
impl<T> TS for Id<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }
    fn inline(config: &ts_rs::Config) -> String {
        <Self as TS>::name(config)
    }
}

/// Where new identities come from: the system's randomness, or a seed (tests, example data).
#[derive(Clone, Debug)]
pub enum Ids {
    /// UUIDv7 by the system's clock and randomness.
    System,
    /// UUIDv7 by the given instant and a seeded generator: the same seed gives the same identities.
    Seeded(Box<ChaCha8Rng>),
}

impl Ids {
    /// A generator that gives the same identities for the same seed.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Box::new(ChaCha8Rng::seed_from_u64(seed)))
    }

    /// A new identity, whose leading bits are `now`, so that rows made together lie together.
    pub fn next<T>(&mut self, now: Instant) -> Id<T> {
        match self {
            Self::System => Id::from(Uuid::now_v7()),
            Self::Seeded(random) => {
                let mut bytes = [0; 10];
                random.fill_bytes(&mut bytes);
                Id::from(Builder::from_unix_timestamp_millis(now.millis().max(0).unsigned_abs(), &bytes).into_uuid())
            }
        }
    }
}
