//! Contacts of phones, through to what is known of their people; and files that change under a plan.

use miaopu_core::{
    code,
    import::{Kind, ops},
    views::people::Role,
};

use crate::desk::{data, desk};

#[test]
fn the_contacts_of_an_android_phone_come_in_with_every_line() {
    let d = desk();
    let done = d.import(&data("field/android-contacts.vcf")).value;
    assert_eq!((done.kinds[&Kind::People].new, done.refused.len()), (3, 0));
    let person = d.person("陈一鸣");
    let phones: Vec<&str> = person.contacts.iter().map(|contact| contact.value.as_str()).collect();
    assert_eq!(phones, ["+8613900001234", "+86057155501234", "chen.yiming@example.org"]);
    assert_eq!(person.alias.as_deref(), Some("小陈"));
    let post = &person.affiliations[0];
    assert_eq!(post.organisation_name.as_deref(), Some("星桥科技（杭州）有限公司"));
    assert_eq!(post.role.as_deref(), Some("星桥科技（杭州）有限公司联合创始人"));
    let kept: Vec<_> = person.kept_cells.iter().map(|cell| (cell.label.as_str(), cell.value.as_str())).collect();
    assert_eq!(kept, [("ORG / DEPARTMENT", "研发部")], "the name in parts says nothing new");
    assert_eq!(
        d.person("13900001240").contacts[0].value,
        "+8613900001240",
        "a card without a name is a person by number"
    );
    d.healthy();
}

#[test]
fn labels_of_an_icloud_contact_are_found_after_the_import() {
    let d = desk();
    let plan = d.plan(d.request(&data("field/icloud-contacts.vcf"))).unwrap();
    d.carry_out(plan).unwrap();
    let person = d.person("陈一鸣");
    let phones: Vec<&str> = person.contacts.iter().map(|contact| contact.value.as_str()).collect();
    assert_eq!(phones, ["+8613900001234", "+8613900001299", "chen.yiming@example.org"]);
    let kept: Vec<_> = person.kept_cells.iter().map(|cell| (cell.label.as_str(), cell.value.as_str())).collect();
    for cell in [
        ("ORG / DEPARTMENT", "研发部"),
        ("BDAY", "1990-05-17"),
        ("URL", "https://example.org"),
        ("X-ABLABEL (2)", "助理: 13900001299"),
        ("X-ABRELATEDNAMES", "周晓岚"),
    ] {
        assert!(kept.contains(&cell), "{cell:?} in {kept:?}");
    }
    assert!(!kept.iter().any(|(label, _)| ["N", "PHOTO", "PRODID"].contains(label)), "{kept:?}");
    assert_eq!(person.remark.as_deref(), Some("第一行\n第二行, 逗号"));
    d.healthy();
}

#[test]
fn a_file_that_changes_between_plan_and_import_is_refused_and_nothing_is_written() {
    let d = desk();
    let path = d.file("a.csv", "姓名,手机\n陈一鸣,13900001234\n");
    let plan = d.plan(d.request(&path)).unwrap();
    d.file("a.csv", "姓名,手机\n陈一鸣,13900001235\n");
    let sheet = plan.preview(1).rows[0].sheet.clone();
    assert_eq!(ops::cells(&plan, &sheet, 2).unwrap_err().code(), code::FILE_CHANGED);
    assert_eq!(d.carry_out(plan).map(|_| ()).unwrap_err().code(), code::FILE_CHANGED);
    let is_in = || d.people(Role::All).iter().any(|person| person.name == "陈一鸣");
    assert!(!is_in());

    // A file that was only written again is the same; one that is gone is not.
    let plan = d.plan(d.request(&path)).unwrap();
    d.file("a.csv", "姓名,手机\n陈一鸣,13900001235\n");
    d.carry_out(plan).unwrap();
    assert!(is_in());
    let plan = d.plan(d.request(&path)).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(d.carry_out(plan).map(|_| ()).unwrap_err().code(), code::FILE_CHANGED);
}
