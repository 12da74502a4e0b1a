use super::{
    super::{
        Field::{self, *},
        Kind,
        words::Word,
    },
    Head, read,
};

fn field(name: &str, kind: Kind) -> Option<Field> {
    match read(name, kind) {
        Head::Word(word) => Some(word.field),
        _ => None,
    }
}

#[test]
fn a_name_is_read_by_its_last_word_and_not_by_what_stands_inside_one() {
    for (name, kind, wanted) in [
        ("所在城市", Kind::Startups, Some(City)),
        ("项目负责人手机", Kind::Startups, Some(Phone)),
        ("1、您的姓名", Kind::People, Some(PersonName)),
        ("2、手机号码：", Kind::People, Some(Phone)),
        ("请填写您的微信号", Kind::People, Some(Wechat)),
        ("您的手机号码是多少？", Kind::People, Some(Phone)),
        ("手机号（必填）", Kind::People, Some(Phone)),
        ("⼿机号码", Kind::People, Some(Phone)),
        ("专⻓", Kind::Mentors, Some(Expertise)),
        ("姓名 Name", Kind::People, Some(PersonName)),
        ("联系人及电话", Kind::Startups, Some(Phone)),
        ("最新融资轮次", Kind::Startups, Some(FundingStage)),
        ("Your phone number", Kind::People, Some(Phone)),
        ("Founder Email", Kind::Startups, Some(Email)),
        ("Organization Title", Kind::People, Some(Role)),
        ("应届", Kind::Alumni, None),
        ("Membership", Kind::People, None),
        ("Group Membership", Kind::Alumni, None),
        ("企业性质", Kind::Startups, None),
        ("企业类型", Kind::Startups, None),
        ("电子邮件类型", Kind::People, None),
        ("参保人数", Kind::Startups, None),
        ("公司所在城市", Kind::People, None),
        ("创始人所在城市", Kind::Startups, None),
        ("提交时间（自动）", Kind::People, None),
        ("原文件导入名称", Kind::Startups, None),
    ] {
        assert_eq!(field(name, kind), wanted, "{name}");
    }
}

#[test]
fn what_is_somebody_elses_or_a_question_is_text() {
    for (name, kind) in [
        ("介绍人", Kind::Startups),
        ("推荐人手机", Kind::People),
        ("紧急联系人电话", Kind::Startups),
        ("紧急联系人 / 手机", Kind::Startups),
        ("手机（紧急联系人）", Kind::People),
        ("财务联系人", Kind::Startups),
        ("助理邮箱", Kind::People),
        ("家长电话", Kind::Alumni),
        ("不可用电话", Kind::Startups),
        ("传真", Kind::People),
        ("是否有融资需求", Kind::Startups),
        ("是否应届毕业生", Kind::Alumni),
        ("身份证号", Kind::Startups),
        ("导师电话", Kind::Startups),
        ("导师", Kind::Startups),
        ("Emergency contact phone", Kind::People),
        ("Assistant's Phone", Kind::People),
        ("Assistant Email", Kind::People),
        ("Parent name", Kind::People),
        ("Fax number", Kind::People),
        ("Referrer", Kind::People),
        ("ID number", Kind::Startups),
        ("Phonetic First Name", Kind::People),
    ] {
        assert_eq!(read(name, kind), Head::Text, "{name}");
    }
}

#[test]
fn consent_to_the_directory_is_known_and_another_purpose_is_asked_for() {
    for (name, kind, head) in [
        ("是否同意公开联系方式", Kind::Alumni, Head::Word(Word { field: ConsentDirectory, sure: true, first: true })),
        (
            "6、是否同意将联系方式列入通讯录",
            Kind::Alumni,
            Head::Word(Word { field: ConsentDirectory, sure: false, first: true }),
        ),
        ("是否同意隐私政策", Kind::Alumni, Head::Unknown(Some(Consent))),
        ("是否同意", Kind::Alumni, Head::Unknown(Some(Consent))),
        ("是否同意", Kind::People, Head::Text),
    ] {
        assert_eq!(read(name, kind), head, "{name}");
    }
}
