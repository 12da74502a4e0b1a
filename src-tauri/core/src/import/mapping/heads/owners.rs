//! Whose a column is: the person's or the company's of its row.

use super::{
    super::{
        Field::{self, *},
        Kind,
    },
    exact::kind_has_mentors,
    lists::{
        COMPANY, COMPANY_LATIN, MENTOR, MENTOR_LATIN, NEUTRAL, NEUTRAL_LATIN, PERSON, PERSON_LATIN, SESSION,
        SESSION_LATIN,
    },
};

/// Whose a column is by the words before what is meant.
#[derive(Default, Clone, Copy)]
pub(super) struct Owners {
    person: bool,
    company: bool,
}

impl Owners {
    /// Whether a Latin word changes nothing.
    pub(super) fn explain(&mut self, token: &str, kind: Kind) -> bool {
        let is_in = |list: &str| list.split_whitespace().any(|word| word == token);
        self.person |= is_in(PERSON_LATIN);
        self.company |= is_in(COMPANY_LATIN);
        is_in(NEUTRAL_LATIN)
            || is_in(PERSON_LATIN)
            || is_in(COMPANY_LATIN)
            || (kind == Kind::Sessions && is_in(SESSION_LATIN))
            || (kind_has_mentors(kind) && is_in(MENTOR_LATIN))
    }

    /// The city of a company is not its founder's, nor the founder's the company's.
    pub(super) fn may_own(self, field: Field, kind: Kind) -> bool {
        let reaches = matches!(field, Phone | Email | Wechat | Address);
        let of_person = reaches || matches!(field, PersonName | Reading | Alias | Role | Languages | Hosts);
        match kind {
            Kind::Startups => !self.person || of_person,
            Kind::People | Kind::Mentors | Kind::Alumni => {
                !self.company || reaches || matches!(field, Company | Organisation | Role | Sector)
            }
            Kind::Sessions | Kind::Notes | Kind::Record(_) => true,
        }
    }
}

/// Whether a text is made of words that change nothing, one behind the other.
pub(super) fn is_explained(text: &str, kind: Kind, owners: &mut Owners) -> bool {
    let text = text.trim_matches(|letter: char| letter.is_ascii_digit());
    if text.is_empty() {
        return true;
    }
    let lists: [(&str, bool, bool); 5] = [
        (NEUTRAL, false, false),
        (PERSON, true, false),
        (COMPANY, false, true),
        (if kind_has_mentors(kind) { MENTOR } else { "" }, true, false),
        (if kind == Kind::Sessions { SESSION } else { "" }, false, false),
    ];
    lists.into_iter().any(|(list, person, company)| {
        list.split_whitespace().any(|word| {
            text.strip_prefix(word).is_some_and(|rest| {
                let mut own = *owners;
                own.person |= person;
                own.company |= company;
                let explained = is_explained(rest, kind, &mut own);
                if explained {
                    *owners = own;
                }
                explained
            })
        })
    })
}
