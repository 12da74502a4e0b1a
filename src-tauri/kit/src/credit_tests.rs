use proptest::prelude::*;

use super::*;

#[test]
fn a_code_with_its_check_character_is_right() {
    // 91350100M000100Y43 is the example of the standard.
    assert_eq!(check("91350100M000100Y43").unwrap().as_str(), "91350100M000100Y43");
}

#[test]
fn blanks_small_letters_and_full_width_forms_do_not_matter() {
    assert_eq!(check(" 91350100 m000100y-43").unwrap(), check("９１３５０１００Ｍ０００１００Ｙ４３").unwrap());
}

#[test]
fn each_fault_is_named() {
    assert_eq!(check("91350100M000100Y4"), Err(CreditFault::Length(17)));
    assert_eq!(check(""), Err(CreditFault::Length(0)));
    assert_eq!(check("91350100O000100Y43"), Err(CreditFault::Character('O')));
    assert_eq!(check("91350100M000100Y44"), Err(CreditFault::CheckCharacter { expected: '3' }));
    assert_eq!(make_valid("short"), Err(CreditFault::Length(6)));
    assert_eq!(make_valid("91350100I000100Y4"), Err(CreditFault::Character('I')));
}

#[test]
fn a_sum_of_zero_has_the_check_character_zero() {
    assert_eq!(make_valid("00000000000000000").unwrap().as_str(), "000000000000000000");
}

proptest! {
    #[test]
    fn every_code_made_is_right_and_one_changed_character_is_found(first in "[0-9A-HJ-NPQRTUWXY]{17}", at in 0usize..17, by in 1usize..31) {
        let made = make_valid(&first).unwrap();
        prop_assert_eq!(check(made.as_str()).unwrap(), made.clone());
        let mut changed: Vec<char> = made.as_str().chars().collect();
        let place = ALPHABET.find(changed[at]).unwrap();
        changed[at] = char::from(ALPHABET.as_bytes()[(place + by) % 31]);
        let changed: String = changed.into_iter().collect();
        prop_assert!(matches!(check(&changed), Err(CreditFault::CheckCharacter { .. })), "{}", changed);
    }

    #[test]
    fn any_text_is_checked(text in "\\PC*") {
        let _ = (check(&text), make_valid(&text));
    }
}
