//! What the page may ask for, noun by noun. No logic: an argument in, a door of the core, a reply out.
//!
//! Written by `./dev gen types` from the files beside it.

use tauri::{Wry, ipc::Invoke};

mod action_items;
mod alumni;
mod archive;
mod attention;
mod calendar;
mod check_ins;
mod cohorts;
#[cfg(feature = "e2e")]
mod e2e;
mod erase;
mod evidence;
mod history;
mod import;
mod matching;
mod mentors;
mod merge;
mod milestones;
mod notes;
mod office_hours;
mod own_fields;
mod people;
mod program;
mod records;
mod reports;
mod sessions;
mod startups;

/// The commands, as Tauri calls them.
pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        action_items::list_action_items,
        action_items::my_list,
        action_items::save_action_item,
        action_items::settle_action_item,
        action_items::remove_action_item,
        alumni::list_alumni,
        alumni::alumni_facets,
        alumni::log_interaction,
        alumni::record_consent,
        alumni::withdraw_consent,
        archive::export_nursery,
        archive::import_nursery,
        archive::nursery_is_empty,
        attention::list_attention,
        attention::snooze,
        attention::wake,
        calendar::load_calendar,
        calendar::calendar_filters,
        calendar::plan_calendar,
        calendar::import_calendar,
        calendar::export_calendar,
        calendar::import_holidays,
        check_ins::check_in_board,
        check_ins::choose_figures,
        cohorts::list_cohorts,
        cohorts::cohorts_entered,
        cohorts::save_cohort,
        cohorts::plan_season,
        cohorts::copy_season,
        cohorts::remove_cohort,
        cohorts::enrol_startup,
        cohorts::enrol_startups,
        cohorts::move_enrolment,
        cohorts::set_participants,
        #[cfg(feature = "e2e")]
        e2e::feed_dialog,
        #[cfg(feature = "e2e")]
        e2e::feed_drop,
        erase::hand_out_own_data,
        erase::plan_erasure,
        erase::erase_person,
        erase::save_receipt,
        evidence::list_evidence,
        evidence::attach_evidence,
        evidence::open_evidence,
        evidence::save_evidence,
        evidence::remove_evidence,
        evidence::evidence_left_over,
        evidence::clean_up_evidence,
        history::overview,
        history::earlier_cohorts,
        history::search,
        history::list_history,
        history::plan_undo,
        history::undo,
        history::redo,
        import::hold_pasted,
        import::inspect_file,
        import::plan_import,
        import::run_import,
        import::list_planned,
        import::load_planned_cells,
        import::list_account_cells,
        import::save_mapping,
        import::save_refused,
        import::list_imports,
        import::load_import,
        import::cancel_job,
        matching::plan_match,
        matching::match_choices,
        matching::accept_match,
        matching::load_feedback_round,
        matching::mentors_without_slots,
        mentors::save_mentor,
        mentors::remove_mentor,
        mentors::save_mentorship,
        merge::list_duplicates,
        merge::plan_merge,
        merge::merge_people,
        merge::keep_apart,
        milestones::list_milestones,
        milestones::apply_plan,
        milestones::slip_milestone,
        milestones::settle_milestones,
        notes::list_notes,
        notes::log_note,
        notes::edit_note,
        notes::remove_note,
        notes::answer_ask,
        office_hours::office_days,
        office_hours::mentor_work,
        office_hours::book_office_hour,
        office_hours::move_office_hour,
        office_hours::settle_office_hour,
        own_fields::own_fields,
        own_fields::list_own_fields,
        own_fields::field_candidates,
        own_fields::save_own_field,
        own_fields::remove_own_field,
        own_fields::set_own_value,
        people::list_people,
        people::load_person,
        people::save_person,
        people::remove_person,
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
        program::print_screen,
        program::pick_folder,
        program::pick_save_path,
        program::show_in_folder,
        program::open_file,
        program::open_link,
        program::keep_draft,
        program::load_draft,
        records::list_records,
        records::load_record,
        records::save_record,
        records::save_records,
        records::remove_records,
        records::export_records,
        reports::preview_contacts,
        reports::export_contacts,
        reports::preview_cohort,
        reports::export_cohort,
        reports::export_sign_in,
        reports::list_exports,
        reports::exports_holding,
        reports::exports_to_recall,
        reports::settle_recall,
        reports::list_reports,
        reports::save_report,
        reports::remove_report,
        sessions::list_sessions,
        sessions::load_sheet,
        sessions::season_matrix,
        sessions::save_session,
        sessions::check_session,
        sessions::move_session,
        sessions::duplicate_session,
        sessions::check_session_at,
        sessions::plan_repeat,
        sessions::repeat_session,
        sessions::remove_session,
        sessions::plan_series,
        sessions::change_series,
        sessions::remove_series,
        sessions::mark_attendance,
        sessions::plan_meeting,
        sessions::import_meeting,
        startups::list_startups,
        startups::load_startup,
        startups::save_startup,
        startups::remove_startup,
        startups::add_team_member,
    ]
}
