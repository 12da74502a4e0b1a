//! Taking files in.

use std::{
    collections::BTreeMap,
    sync::{Arc, atomic::AtomicBool},
};

use miaopu_core::{
    Done, Error, Nursery, OpId, Refusal, Result, code,
    import::{
        AccountCell, AccountQuery, EarlierImport, ImportPlan, ImportRequest, ImportResult, Inspection, OpenedImport,
        Pasted, PlannedCell, PlannedQuery, PlannedRow,
        ops::{self, Look},
        plan::Plan,
    },
    kit::{Cursor, Page},
};
use tauri::{State, ipc::Channel};

use crate::{
    app_state::AppState,
    granted::{Granted, GrantedImport, Source, Write},
    jobs::{Jobs, Progress, tell},
    reply::{ReadReply, Reply, blocking},
};

/// Keeps what was pasted as if it were a file, whose path is blank; in memory only.
#[tauri::command]
pub async fn hold_pasted(jobs: State<'_, Jobs>, name: String, text: String) -> Reply<()> {
    jobs.hold(Some(blocking(move || Ok(Pasted::new(&name, text.into_bytes())?)).await?));
    Ok(())
}

/// As it was mapped the last time, or as a saved mapping says; in the encoding that is found, or another; with its
/// headers in the rows that a person points at, sheet by sheet.
#[tauri::command]
pub async fn inspect_file(
    state: State<'_, AppState>,
    jobs: State<'_, Jobs>,
    path: Source,
    mapping: Source,
    encoding: Option<String>,
    header_rows: Option<BTreeMap<String, u32>>,
) -> Reply<Inspection> {
    let origin = jobs.origin(path.0.unwrap_or_default());
    let look = Look { encoding, header_rows: header_rows.unwrap_or_default(), ..Look::default() };
    state.with(move |n| ops::inspect_mapped(n, origin, mapping.0.as_deref(), &look)).await
}

/// Writes nothing.
#[tauri::command]
pub async fn plan_import(
    state: State<'_, AppState>,
    jobs: State<'_, Jobs>,
    request: GrantedImport,
    progress: Channel<Progress>,
) -> Reply<ImportPlan> {
    let (cancelled, request) = (jobs.begin(), jobs.supplied(request.0));
    let before = jobs.take();
    let planning = move |n: &Nursery| Ok(plan_anew(n, before, request, &mut tell(progress), &cancelled));
    let (plan, before) = state.with(planning).await?;
    match plan {
        Ok(plan) => {
            let (id, plan) = jobs.keep(plan);
            blocking(move || Ok(plan.preview(id))).await
        }
        Err(error) => {
            jobs.put_back(before);
            Err(error.into())
        }
    }
}

/// The plan before with what was decided of its rows since, or else a new one; and the plan before, where it was not
/// changed.
fn plan_anew(
    nursery: &Nursery,
    before: Option<(u32, Plan)>,
    request: ImportRequest,
    progress: &mut dyn FnMut(u32, u32),
    cancelled: &AtomicBool,
) -> (Result<Plan>, Option<(u32, Plan)>) {
    let mut before = before;
    if let Some((id, mut plan)) = before {
        match ops::decide(nursery, &mut plan, request.clone()) {
            Ok(true) => return (Ok(plan), None),
            Ok(false) => before = Some((id, plan)),
            Err(refused @ Error::Refused(_)) => return (Err(refused), Some((id, plan))),
            Err(failed) => return (Err(failed), None),
        }
    }
    (ops::plan_for_decisions(nursery, request, progress, cancelled), before)
}

#[tauri::command]
pub async fn run_import(
    state: State<'_, AppState>,
    jobs: State<'_, Jobs>,
    plan: u32,
    progress: Channel<Progress>,
) -> Reply<Done<ImportResult>> {
    let plan = planned(&jobs, plan)?;
    let cancelled = jobs.begin();
    let done = state.with(move |n| ops::carry_out(n, plan, tell(progress), cancelled)).await?;
    jobs.hold(None);
    Ok(done)
}

/// A page of a plan's rows.
#[tauri::command]
pub async fn list_planned(
    state: State<'_, AppState>,
    jobs: State<'_, Jobs>,
    plan: u32,
    query: PlannedQuery,
) -> ReadReply<Page<PlannedRow>> {
    let plan = planned(&jobs, plan)?;
    state.read(move |r| ops::rows(r, &plan, &query)).await
}

/// The cells of a row, to be mended.
#[tauri::command]
pub async fn load_planned_cells(jobs: State<'_, Jobs>, plan: u32, sheet: String, row: u32) -> Reply<Vec<PlannedCell>> {
    let plan = planned(&jobs, plan)?;
    blocking(move || Ok(ops::cells(&plan, &sheet, row)?)).await
}

/// The cells behind a number of the account, with how many there are.
#[tauri::command]
pub async fn list_account_cells(
    jobs: State<'_, Jobs>,
    plan: u32,
    query: AccountQuery,
) -> Reply<(u32, Vec<AccountCell>)> {
    let plan = planned(&jobs, plan)?;
    blocking(move || Ok(ops::account_cells(&plan, &query)?)).await
}

/// Writes how the columns are mapped as a file, for others.
#[tauri::command]
pub async fn save_mapping(jobs: State<'_, Jobs>, request: GrantedImport, path: Granted<Write>) -> Reply<()> {
    let request = jobs.supplied(request.0);
    blocking(move || Ok(ops::mapping_of(&request)?.save(&path.path)?)).await
}

/// Writes the refused rows with their reasons to a file; how many.
#[tauri::command]
pub async fn save_refused(jobs: State<'_, Jobs>, plan: u32, path: Granted<Write>) -> Reply<u32> {
    let plan = planned(&jobs, plan)?;
    blocking(move || Ok(ops::save_refused(&plan, &path.path)?)).await
}

/// Those that were carried out, the newest first.
#[tauri::command]
pub async fn list_imports(
    state: State<'_, AppState>,
    after: Option<Cursor>,
    limit: Option<u32>,
) -> ReadReply<Page<EarlierImport>> {
    state.read(move |r| ops::earlier(r, after.as_ref(), limit)).await
}

/// One of them, with its account, and how much of it is still as it came.
#[tauri::command]
pub async fn load_import(state: State<'_, AppState>, op: OpId) -> ReadReply<OpenedImport> {
    state.read(move |r| ops::open_earlier(r, op)).await
}

#[tauri::command]
pub fn cancel_job(jobs: State<'_, Jobs>) {
    jobs.cancel();
}

fn planned(jobs: &Jobs, id: u32) -> Result<Arc<Plan>> {
    jobs.planned(id).ok_or_else(|| Refusal::new(code::PLAN_STALE).into())
}
