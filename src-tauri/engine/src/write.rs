//! The door through which everything changes: one thread, one transaction an op.

use std::{
    ops::Deref,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread::{self, JoinHandle},
    time::Duration,
};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use serde::Serialize;
use ts_rs::TS;

use miaopu_kit::{Id, Ids, Instant};

use crate::{
    Author, Error, Op, OpId, Read, Result, Schema, World, capture,
    change_log::{self, OF_OP},
    code, derive,
    device::DeviceId,
    file::LOG_LIMIT,
    hlc::Hlc,
    lock::beside,
    place::Place,
    schema::OP,
};

/// Rows that one statement of [`Write::insert_all`] holds.
const ROWS_AT_ONCE: usize = 64;
/// After this long without an op the log is folded into the file.
const IDLE: Duration = Duration::from_secs(20);
/// An event names the rows of a table up to this number; beyond it, the table alone.
const NAMED_ROWS: u32 = 200;

/// One op under way: reads see what it has written so far.
pub struct Write<'c> {
    read: Read<'c>,
    ids: &'c mut Ids,
    about: Option<String>,
    undoes: Option<OpId>,
    rid: i64,
}

impl<'c> Deref for Write<'c> {
    type Target = Read<'c>;
    fn deref(&self) -> &Self::Target {
        &self.read
    }
}

impl Write<'_> {
    /// A new identity.
    pub fn new_id<T>(&mut self) -> Id<T> {
        self.ids.next(self.read.now())
    }

    /// Names the record that this op is mainly about; history shows its name.
    pub fn about<T>(&mut self, id: Id<T>) {
        self.about = Some(id.to_string());
    }

    /// This op's place in the log.
    pub(crate) fn rid(&self) -> i64 {
        self.rid
    }

    /// Rewrites derived rows in the middle of an op, for a deed that reads lists of what it has just written.
    pub fn refresh(&self) -> Result<()> {
        derive::refresh(self.conn(), self.schema(), self.rid)
    }

    /// Goes on as another person at another moment: example data tells of weeks gone by.
    pub fn pretend<T>(&mut self, author: Id<T>, now: Instant) {
        self.read.pretend(author.cast(), now);
    }

    /// Says that this op is this person's, who works here from now on: nobody was known when it began.
    pub fn sign<T>(&mut self, author: Id<T>) -> Result<()> {
        self.execute("UPDATE op SET author = :author WHERE rid = :rid", &[(":author", &author), (":rid", &self.rid)])?;
        self.read.sign(author.cast());
        Ok(())
    }

    /// Says that this op is about many records, and about none of them mainly.
    pub fn about_many(&mut self) {
        self.about = None;
    }

    /// Says that this op takes back another.
    pub(crate) fn undoes(&mut self, op: OpId) {
        self.undoes = Some(op);
    }

    /// Inserts many rows, many in a statement: SQLite sets every page aside that a statement with triggers changes.
    /// `sql` has `{rows}` where the rows go.
    pub fn insert_all<const N: usize>(&self, sql: &str, rows: &[[&dyn rusqlite::ToSql; N]]) -> Result<()> {
        let (full, rest) = rows.split_at(rows.len() - rows.len() % ROWS_AT_ONCE);
        for (rows, at_once) in [(full, ROWS_AT_ONCE), (rest, 1)] {
            let mut insert = self.conn().prepare_cached(&sql.replace("{rows}", &places(N, at_once)))?;
            for rows in rows.chunks(at_once) {
                insert.execute(rusqlite::params_from_iter(rows.iter().flatten()))?;
            }
        }
        Ok(())
    }

    /// Lets rows come before those that they link to: links are looked at when the op ends.
    pub fn link_later(&self) -> Result<()> {
        Ok(self.conn().pragma_update(None, "defer_foreign_keys", true)?)
    }

    /// Runs a statement that changes one record.
    pub fn execute(&self, sql: &str, params: &[(&str, &dyn rusqlite::ToSql)]) -> Result<usize> {
        Ok(self.conn().prepare_cached(sql)?.execute(params)?)
    }
}

/// `?, ?, ?` in brackets for each row.
fn places(width: usize, rows: usize) -> String {
    let row = format!("({})", vec!["?"; width].join(", "));
    vec![row.as_str(); rows].join(", ")
}

/// What a door returns when the change is on disk.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Done<T> {
    /// What the door made.
    pub value: T,
    /// The op to undo; absent where nothing changed.
    pub op: Option<OpId>,
}

/// What one op touched; told after the commit.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Committed {
    /// The op.
    pub op: OpId,
    /// Its kind.
    pub kind: Op,
    /// The tables and rows: those that people fill, and the op itself. Derived rows are made from them
    /// ([`Schema::sources_of`]).
    pub touched: Vec<Touched>,
}

/// The rows of one table that an op touched.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Touched {
    /// The table.
    pub table: String,
    /// Its rows; absent where they are too many to name.
    pub ids: Option<Vec<String>>,
}

/// Told of every commit, on the writer's thread.
pub type Listener = Box<dyn Fn(&Committed) + Send>;

/// What the writing thread owns.
struct WriterState {
    conn: Connection,
    place: Place,
    world: World,
    /// The id of this copy of the file.
    device: DeviceId,
    schema: &'static Schema,
    listener: Option<Listener>,
}

type Task = Box<dyn FnOnce(&mut WriterState) + Send>;

/// The writing thread, and the queue that leads to it.
pub(crate) struct Writer {
    queue: Option<Sender<Task>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Seats a thread at the connection.
    pub fn start(
        conn: Connection,
        place: Place,
        device: DeviceId,
        world: World,
        schema: &'static Schema,
    ) -> Result<Self> {
        capture::install(&conn)?;
        let (queue, tasks) = mpsc::channel();
        let mut state = WriterState { conn, place, world, device, schema, listener: None };
        let thread = thread::Builder::new().name("miaopu-writer".to_owned()).spawn(move || state.work(&tasks))?;
        Ok(Self { queue: Some(queue), thread: Some(thread) })
    }

    /// Queues an op; the answer comes when it is on disk.
    pub fn submit<T: Send + 'static>(
        &self,
        op: Op,
        deed: impl FnOnce(&mut Write<'_>) -> Result<T> + Send + 'static,
    ) -> Pending<Done<T>> {
        self.queue(move |state| state.perform(op, deed))
    }

    /// Queues work that no history tells of (drafts, copies of the file).
    pub fn run_unlogged<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection, &mut World) -> Result<T> + Send + 'static,
    ) -> Pending<T> {
        self.queue(move |state| work(&mut state.conn, &mut state.world))
    }

    /// Who shall hear of commits.
    pub fn listen(&self, listener: Listener) -> Pending<()> {
        self.queue(move |state| {
            state.listener = Some(listener);
            Ok(())
        })
    }

    fn queue<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut WriterState) -> Result<T> + Send + 'static,
    ) -> Pending<T> {
        let (tell, answer) = mpsc::sync_channel(1);
        if let Some(queue) = &self.queue {
            let task: Task = Box::new(move |state| {
                let done = catch_unwind(AssertUnwindSafe(|| work(state)))
                    .unwrap_or_else(|_| Err(Error::failure(code::INTERNAL)));
                // Nobody waits any more: the work is done all the same.
                let _ = tell.send(done);
            });
            // A closed queue drops the task and with it `tell`, which the waiting side hears.
            let _ = queue.send(task);
        }
        Pending(answer)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// An op in the queue.
pub struct Pending<T>(Receiver<Result<T>>);

impl<T> Pending<T> {
    /// Waits until it is on disk, refused, or failed.
    ///
    /// # Errors
    /// Whatever the op answers; `internal` when the writer is gone.
    pub fn wait(self) -> Result<T> {
        self.0.recv().unwrap_or_else(|_| Err(Error::failure(code::INTERNAL)))
    }
}

impl WriterState {
    fn work(&mut self, tasks: &Receiver<Task>) {
        let mut written = self.conn.total_changes();
        let mut folded = true;
        loop {
            // No timer runs while nothing is to be folded: an idle program costs nothing.
            let next = if folded {
                tasks.recv().map_err(|_| RecvTimeoutError::Disconnected)
            } else {
                tasks.recv_timeout(IDLE)
            };
            match next {
                Ok(task) => {
                    task(self);
                    if self.conn.total_changes() != written {
                        written = self.conn.total_changes();
                        folded = self.log_bytes() > LOG_LIMIT && self.fold("PASSIVE");
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.fold("PASSIVE");
                    folded = true;
                }
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        self.fold("TRUNCATE");
    }

    /// Folds the log into the file. Nothing is lost when it fails: the log stays, and the next time folds more.
    fn fold(&self, how: &str) -> bool {
        self.conn
            .query_row(&format!("PRAGMA wal_checkpoint({how})"), [], |row| row.get::<_, i64>(0))
            .is_ok_and(|busy| busy == 0)
    }

    fn log_bytes(&self) -> u64 {
        let log = self.conn.path().map(|p| beside(p.as_ref(), "-wal"));
        log.and_then(|p| p.metadata().ok()).map_or(0, |m| m.len())
    }

    /// What a failed commit comes to. Its pages may lie whole in the log, where the next start would find them and
    /// take them for confirmed; a commit after it, even an empty one, overwrites them, and then it is surely gone.
    fn settle_commit(&self, failed: Error) -> Error {
        if failed.code() != code::IO {
            return failed;
        }
        let overwritten = self.conn.pragma_update(None, "user_version", self.schema.version() as i64);
        if overwritten.is_ok() { failed } else { Error::caused(code::NOT_CONFIRMED, failed) }
    }

    fn perform<T>(&mut self, op: Op, deed: impl FnOnce(&mut Write<'_>) -> Result<T>) -> Result<Done<T>> {
        self.place.still()?;
        let World { ids, .. } = &self.world;
        let mut ids = ids.clone();
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let read = Read::new(&tx, &self.world, self.schema)?;
        let now = read.now();
        let author = read.author::<Author>().ok();
        let op_id: OpId = ids.next(now);
        let rid = begin(&tx, op_id, op, now, self.device, author)?;
        let mut write = Write { read, ids: &mut ids, about: None, undoes: None, rid };
        let value = deed(&mut write)?;
        let Write { about, undoes, read, .. } = write;
        let signed = read.author::<Author>();
        change_log::close_run(&tx, rid)?;
        let touched = touched(&tx, rid)?;
        let kept = !touched.is_empty() || op.counts_when_empty();
        if kept {
            // Who took a whole nursery in is asked among those who are in it.
            if !op.is_anonymous() {
                signed?;
            }
            tx.prepare_cached("UPDATE op SET about = ?2, undoes = ?3 WHERE rid = ?1")?.execute((rid, about, undoes))?;
            derive::refresh(&tx, self.schema, rid)?;
        } else {
            tx.prepare_cached("DELETE FROM op WHERE rid = ?1")?.execute([rid])?;
        }
        tx.commit().map_err(|failed| self.settle_commit(failed.into()))?;
        self.world.ids = ids;
        if kept && let Some(listener) = &self.listener {
            let log = Touched { table: OP.to_owned(), ids: Some(vec![op_id.to_string()]) };
            let touched = touched.into_iter().chain([log]).collect();
            listener(&Committed { op: op_id, kind: op, touched });
        }
        Ok(Done { value, op: kept.then_some(op_id) })
    }
}

/// Writes the op's row; what follows in the log is of this op.
fn begin(
    tx: &Transaction<'_>,
    id: OpId,
    kind: Op,
    now: Instant,
    device: DeviceId,
    author: Option<Id<Author>>,
) -> Result<i64> {
    let latest: Option<Hlc> = tx.prepare_cached("SELECT max(hlc) FROM op")?.query_row([], |row| row.get(0))?;
    tx.prepare_cached("INSERT INTO op (id, kind, at, hlc, device, author) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute((id, kind, now, latest.unwrap_or_default().next(now), device, author))?;
    let rid = tx.last_insert_rowid();
    change_log::open_run(tx, rid)?;
    Ok(rid)
}

/// What the op has touched, by table.
fn touched(tx: &Transaction<'_>, op: i64) -> Result<Vec<Touched>> {
    let counts: Vec<(String, u32)> = tx
        .prepare_cached(&format!("SELECT c.tbl, count(*) FROM {OF_OP} GROUP BY c.tbl"))?
        .query_map([op], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut ids = tx.prepare_cached(&format!("SELECT DISTINCT c.row_id FROM {OF_OP} WHERE c.tbl = ?2"))?;
    counts
        .into_iter()
        .map(|(table, count)| {
            let ids = if count > NAMED_ROWS {
                None
            } else {
                Some(ids.query_map((op, &table), |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
            };
            Ok(Touched { table, ids })
        })
        .collect()
}
