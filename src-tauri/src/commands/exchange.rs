//! Taking files in.

use std::{path::PathBuf, sync::Arc};

use miaopu_core::{
    Code, Done, Refusal, Result,
    exchange::{ImportPlan, ImportRequest, ImportResult, Inspection, ops, plan::Plan},
};
use tauri::{State, ipc::Channel};

use crate::{
    desk::{Desk, Reply, blocking},
    jobs::{Jobs, Progress, tell},
};

#[tauri::command]
pub async fn inspect_file(path: PathBuf) -> Reply<Inspection> {
    blocking(move || Ok(ops::inspect(&path)?)).await
}

#[tauri::command]
pub async fn plan_import(
    desk: State<'_, Desk>,
    jobs: State<'_, Jobs>,
    request: ImportRequest,
    progress: Channel<Progress>,
) -> Reply<ImportPlan> {
    let cancelled = jobs.begin();
    let plan = desk.with(move |n| ops::plan(n, request, &mut tell(progress), &cancelled)).await?;
    let (id, plan) = jobs.keep(plan);
    Ok(plan.preview(id))
}

#[tauri::command]
pub async fn run_import(
    desk: State<'_, Desk>,
    jobs: State<'_, Jobs>,
    plan: u32,
    progress: Channel<Progress>,
) -> Reply<Done<ImportResult>> {
    let plan = planned(&jobs, plan)?;
    let cancelled = jobs.begin();
    desk.with(move |n| ops::carry_out(n, plan, tell(progress), cancelled)).await
}

#[tauri::command]
pub async fn save_refused(jobs: State<'_, Jobs>, plan: u32, path: PathBuf) -> Reply<u32> {
    let plan = planned(&jobs, plan)?;
    blocking(move || Ok(ops::save_refused(&plan, &path)?)).await
}

#[tauri::command]
pub fn cancel_job(jobs: State<'_, Jobs>) {
    jobs.cancel();
}

fn planned(jobs: &Jobs, id: u32) -> Result<Arc<Plan>> {
    jobs.planned(id).ok_or_else(|| Refusal::new(Code::PlanStale).into())
}
