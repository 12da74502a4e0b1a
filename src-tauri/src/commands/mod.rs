//! What the page may ask for, slice by slice. No logic: an argument in, a door of the core, a reply out.
//!
//! Four lists are one (`tests/suite/borders.rs`): the handlers here, `commands.in`, the capability, `ui/lib/ipc.js`.

use tauri::{Wry, ipc::Invoke};

mod alumni;
mod archive;
mod cohorts;
mod duplicates;
#[cfg(feature = "e2e")]
mod e2e;
mod exchange;
mod history;
mod mentors;
mod notes;
mod people;
mod privacy;
mod program;
mod reports;
mod sessions;
mod startups;

/// The commands, as Tauri calls them.
pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        program::program_state,
        program::start_nursery,
        program::set_preferences,
        program::open_nursery,
        program::new_nursery,
        program::list_colleagues,
        program::say_who,
        program::backup_now,
        program::list_backups,
        program::check_nursery,
        program::load_settings,
        program::save_settings,
        program::pick_file,
        program::pick_folder,
        program::pick_save_path,
        program::show_in_folder,
        program::open_file,
        program::open_link,
        program::keep_draft,
        program::load_draft,
        cohorts::list_cohorts,
        cohorts::cohorts_entered,
        cohorts::save_cohort,
        cohorts::remove_cohort,
        cohorts::enrol_startup,
        cohorts::enrol_startups,
        cohorts::move_enrolment,
        cohorts::set_participants,
        startups::list_startups,
        startups::load_startup,
        startups::save_startup,
        startups::remove_startup,
        startups::add_team_member,
        people::list_people,
        people::load_person,
        people::save_person,
        people::remove_person,
        mentors::save_mentor,
        mentors::remove_mentor,
        mentors::save_mentorship,
        duplicates::list_duplicates,
        duplicates::plan_merge,
        duplicates::merge_people,
        duplicates::keep_apart,
        sessions::list_sessions,
        sessions::load_sheet,
        sessions::save_session,
        sessions::remove_session,
        sessions::mark_attendance,
        notes::list_notes,
        notes::log_note,
        notes::edit_note,
        notes::remove_note,
        notes::settle_action_item,
        notes::list_open_items,
        alumni::list_alumni,
        alumni::alumni_facets,
        alumni::log_interaction,
        alumni::record_consent,
        alumni::withdraw_consent,
        history::overview,
        history::search,
        history::list_history,
        history::plan_undo,
        history::undo,
        history::redo,
        exchange::hold_pasted,
        exchange::inspect_file,
        exchange::plan_import,
        exchange::run_import,
        exchange::list_planned,
        exchange::load_planned_cells,
        exchange::list_account_cells,
        exchange::save_mapping,
        exchange::save_refused,
        exchange::list_imports,
        exchange::load_import,
        exchange::cancel_job,
        archive::export_nursery,
        archive::import_nursery,
        archive::nursery_is_empty,
        privacy::hand_out_own_data,
        privacy::plan_erasure,
        privacy::erase_person,
        privacy::save_receipt,
        reports::preview_contacts,
        reports::export_contacts,
        reports::list_exports,
        reports::exports_holding,
        reports::exports_to_recall,
        reports::settle_recall,
        reports::list_reports,
        reports::save_report,
        reports::remove_report,
        #[cfg(feature = "e2e")]
        e2e::feed_dialog,
        #[cfg(feature = "e2e")]
        e2e::feed_drop,
    ]
}
