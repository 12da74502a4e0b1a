//! Which tables a snapshot has read. SQLite's authorizer names them while it prepares a statement, and never again while the
//! statement lies in the cache: they are remembered by its text.

use std::{
    cell::RefCell,
    collections::{BTreeSet, HashMap},
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rusqlite::{
    CachedStatement, Connection,
    hooks::{AuthAction, AuthContext, Authorization},
};

use crate::{Result, Schema};

/// After this many statements the remembered ones are forgotten all at once: filters make ever new ones.
const MOST: usize = 1024;

/// The names of tables.
pub(crate) type Tables = Arc<[Arc<str>]>;

/// Watches one connection.
pub(crate) struct Watch {
    schema: &'static Schema,
    /// The tables of the file: SQLite also names its own, and functions that stand for tables.
    all: BTreeSet<String>,
    named: Arc<Mutex<BTreeSet<String>>>,
    known: RefCell<HashMap<String, Tables>>,
}

impl Watch {
    /// Begins to watch a connection. All tables must be there already.
    pub fn start(conn: &mut Connection, schema: &'static Schema) -> Result<Self> {
        let all = conn
            .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let named = Arc::new(Mutex::new(BTreeSet::new()));
        let heard = Arc::clone(&named);
        conn.authorizer(Some(move |context: AuthContext<'_>| {
            if let AuthAction::Read { table_name, .. } = context.action {
                let mut heard = lock(&heard);
                if !heard.contains(table_name) {
                    heard.insert(table_name.to_owned());
                }
            }
            Authorization::Allow
        }))?;
        Ok(Self { schema, all, named, known: RefCell::default() })
    }

    /// Prepares a statement on the connection that is watched; and the tables whose rows it reads, derived ones by those
    /// that they are made from.
    pub fn prepare<'c>(&self, conn: &'c Connection, sql: &str) -> Result<(CachedStatement<'c>, Tables)> {
        // What SQLite has prepared by itself since then belongs to another statement.
        lock(&self.named).clear();
        let statement = conn.prepare_cached(sql)?;
        let mut named = mem::take(&mut *lock(&self.named));
        if named.is_empty() {
            if let Some(known) = self.known.borrow().get(sql) {
                return Ok((statement, Arc::clone(known)));
            }
            // It lies in the cache and was forgotten here, or it reads no table.
            drop(conn.prepare(sql)?);
            named = mem::take(&mut *lock(&self.named));
        }
        let tables = self.sources(&named);
        let mut known = self.known.borrow_mut();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(sql.to_owned(), Arc::clone(&tables));
        Ok((statement, tables))
    }

    fn sources(&self, named: &BTreeSet<String>) -> Tables {
        let read = named.iter().filter(|table| self.all.contains(*table));
        let sources: BTreeSet<&str> = read.flat_map(|table| self.schema.sources_of(table)).collect();
        sources.into_iter().map(Arc::from).collect()
    }
}

fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}
