use proptest::prelude::*;

use super::*;

#[test]
fn an_address_is_read_however_it_is_written() {
    for raw in [
        "zhang.san@example.cn",
        " zhang.san@Example.CN ",
        "ｚｈａｎｇ．ｓａｎ＠ｅｘａｍｐｌｅ．ｃｎ",
        "<zhang.san@example.cn>",
        "mailto:zhang.san@example.cn",
        "zhang.san @example.cn\u{200b}",
    ] {
        assert_eq!(Email::read(raw).unwrap().as_str(), "zhang.san@example.cn", "{raw}");
    }
    assert_eq!(
        Email::read("Zhang.San@Example.cn").unwrap().as_str(),
        "Zhang.San@example.cn",
        "the local part belongs to its host"
    );
    assert_eq!(Email::read("Zhang.San@Example.cn").unwrap().key(), "zhang.san@example.cn");
}

#[test]
fn what_is_no_address_is_refused() {
    for raw in [
        "not-an-email",
        "a@b",
        "@example.cn",
        "a@",
        "a b c",
        "a@@example.cn",
        ".a@example.cn",
        "a..b@example.cn",
        "a@-example.cn",
        "a@example..cn",
        "a@1.2",
        "a@example.cn;b@example.cn",
    ] {
        assert_eq!(Email::read(raw), Err(ContactFault::Implausible), "{raw}");
    }
    assert_eq!(Email::read(" "), Err(ContactFault::Empty));
}

#[test]
fn a_masked_address_keeps_its_first_letter_and_domain() {
    assert_eq!(Email::read("zhang@x.cn").unwrap().masked(), "z***@x.cn");
}

#[test]
fn a_wechat_id_or_a_mobile_number_is_read() {
    for (raw, expected) in [
        ("hmy_88", "hmy_88"),
        (" Zhang-San88 ", "Zhang-San88"),
        ("ｈｍｙ＿８８", "hmy_88"),
        ("188 9903 5322", "18899035322"),
        ("+86 18899035322", "18899035322"),
    ] {
        assert_eq!(WeChat::read(raw).unwrap().as_str(), expected, "{raw}");
    }
    assert_eq!(WeChat::read("HMY_88").unwrap().key(), "hmy_88");
}

#[test]
fn what_is_no_wechat_id_is_refused() {
    for raw in ["short", "8hmy_88", "张三的微信", "abcdefghijklmnopqrstu", "hmy 888", "021-64850000", "18899035322张三"]
    {
        assert_eq!(WeChat::read(raw), Err(ContactFault::Implausible), "{raw}");
    }
    assert_eq!(WeChat::read(""), Err(ContactFault::Empty));
}

#[test]
fn a_masked_wechat_id_keeps_two_characters() {
    assert_eq!(WeChat::read("hmy_88").unwrap().masked(), "hm***");
    assert_eq!(WeChat::read("18899035322").unwrap().masked(), "18***");
}

proptest! {
    #[test]
    fn what_was_read_is_read_again_as_the_same(raw in "\\PC*|[a-z.@_-]{1,30}|[a-z]{1,9}@[a-z]{1,9}\\.[a-z]{2,3}") {
        if let Ok(email) = Email::read(&raw) {
            prop_assert_eq!(Email::read(email.as_str()), Ok(email.clone()));
            prop_assert!(email.masked().contains("***@"));
        }
        if let Ok(wechat) = WeChat::read(&raw) {
            prop_assert_eq!(WeChat::read(wechat.as_str()), Ok(wechat.clone()));
            prop_assert!(wechat.masked().ends_with("***"));
        }
    }
}
