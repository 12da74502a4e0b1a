//! Logs N notes into a file, for strace to count what reaches the disk (`benches/note.sh`).

use miaopu_core::{
    Nursery, World, demo,
    notes::{self, NoteDraft, NoteKind, Visibility},
    op,
    views::{self, startups::StartupQuery},
};

fn main() -> miaopu_core::Result<()> {
    let mut args = std::env::args().skip(1);
    let (file, count) = (args.next().unwrap_or_default(), args.next().and_then(|n| n.parse().ok()).unwrap_or(0_u32));
    let nursery = Nursery::make(file.as_ref(), World::default())?;
    demo::start(&nursery, &demo::Size { startups: 4, alumni: 4, seed: 1 })?;
    let startup = nursery.read(|r| views::startups::list(r, &StartupQuery::default()))?.rows[0].id;
    for i in 0..count {
        let draft = NoteDraft {
            id: None,
            startup,
            session: None,
            day: None,
            kind: NoteKind::Progress,
            text: format!("本周见了第 {i} 位客户，下周再谈。"),
            health: None,
            visibility: Visibility::Team,
            next: None,
        };
        nursery.write(op::LOG_NOTE, move |w| notes::ops::log(w, draft))?;
    }
    Ok(())
}
