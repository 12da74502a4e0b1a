//! History tells each op by the name of what it was about.

use crate::{
    Nursery, Op,
    builders::{a_note, a_person, a_startup, nursery},
    engine::history::list,
    notes, op, workflows,
};

/// What each op was about, the newest first.
fn titles(n: &Nursery) -> Vec<(Op, Option<String>)> {
    let rows = n.read(|r| list(r, None, None)).unwrap().rows;
    rows.into_iter().map(|row| (row.kind, row.about)).collect()
}

#[test]
fn what_was_removed_keeps_its_name_in_history_and_a_note_has_its_startups() {
    let n = nursery();
    let person = a_person().named("陈一鸣").save(&n);
    let startup = a_startup().named("星桥科技有限公司").save(&n);
    let note = a_note(startup).save(&n);
    n.write(op::REMOVE_NOTE, move |w| notes::ops::remove(w, note)).unwrap();
    n.write(op::REMOVE_PERSON, move |w| workflows::remove::person(w, person)).unwrap();
    n.write(op::REMOVE_STARTUP, move |w| workflows::remove::startup(w, startup)).unwrap();
    n.undo(None).unwrap();
    let named = |name: &str| Some(name.to_owned());
    assert_eq!(
        titles(&n)[..7],
        [
            (op::UNDO, named("星桥科技有限公司")),
            (op::REMOVE_STARTUP, named("星桥科技有限公司")),
            (op::REMOVE_PERSON, named("陈一鸣")),
            (op::REMOVE_NOTE, named("星桥科技有限公司")),
            (op::LOG_NOTE, named("星桥科技有限公司")),
            (op::SAVE_STARTUP, named("星桥科技有限公司")),
            (op::SAVE_PERSON, named("陈一鸣")),
        ]
    );
}
