//! What a column's name says by its words: 所在城市 is a city, and 企业性质 is no company, 应届 no 届, Membership no member.
//!
//! A name is read from its end, where Chinese and English have what is meant: it must be a known word, and all that
//! stands before it must be words that change nothing (您的, 企业, your). Whatever makes the column somebody else's
//! (介绍人电话, 紧急联系人, Parent's phone) or a question (是否 …) makes it text.

use super::{Field, Kind, words};
use crate::kit::text::{is_han, usual};
use Field::*;
use words::Word;

/// What a column's name says for a kind of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// A field.
    Word(Word),
    /// It is somebody else's, or a question that is answered by yes and no: text, and nobody needs to ask.
    Text,
    /// Nothing for sure. The field that it may be, to be asked about.
    Unknown(Option<Field>),
}

/// Words that make a column somebody else's, or something else, wherever they stand.
const ELSE: &str = "介绍人 推荐人 引荐人 推荐单位 推荐机构 推荐渠道 紧急 应急 财务 会计 出纳 助理 秘书 家长 父亲 母亲 父母 配偶 家属 亲属 监护人 \
    子女 不可用 无效 失效 停用 空号 传真 担保人 证明人 投资人 投资方 班主任 辅导员 辅导老师 辅导导师 客户经理 代理人 受托人 委托人 保荐 \
    第三方 供应商 客户 合作方 竞争对手 竞品 股东 监事 董秘 人事 行政 法务 曾任 曾用 原单位 原公司 前任 母公司 子公司 分公司 集团 户籍 籍贯 \
    出生 毕业 学校 专业 期望 意向 希望 计划 目标 拟 上传 附件 照片 网址 链接 填表 填报 经办 审核 审批 登记人 录入 身份证 证件号 证件类型 护照 \
    开户 银行 账号 发票";
/// The same, in English: words of a name, not letters in it.
const ELSE_LATIN: &str = "referrer referral referred referee recommender recommended recommendation introducer introduced \
    emergency assistant parent parents guardian spouse children child mother father fax finance financial accountant \
    accounting secretary invalid unavailable former previous prior ex phonetic yomi billing nominator nominated sponsor kin \
    passport idcard ssn ip url link file photo upload attachment bank account \
    manager supervisor customer client supplier competitor expected desired planned target label type";
/// What a name that only asks begins with or holds.
const QUESTIONS: &str = "是否 有无 能否 可否 愿否 会否 需否";
/// What a question in English begins with that is answered by yes and no.
const QUESTIONS_LATIN: &str = "whether is are do does did has have can could would will may";
/// Words before what is meant that change nothing.
const NEUTRAL: &str = "请填写 请输入 请选择 请提供 请问 请留下 请留 填写 输入 您的 你的 您 你 我的 本人的 本人 个人 真实 有效 常用 主要 目前 当前 现在 现有 \
    现 最新 最近 近期 所在 所属 所处 所从事 从事 的 第一 第二 其他 其它 更多 可用 备用 另一 工作 办公 办公室 商务 住宅 家庭 移动 联系 通讯 注册 工商 \
    全部 详细 完整 及 和 与 或 入驻 在孵 入孵 参赛 申报 申请 报名 参会 参加 创业 具体 系统匹配 企业级";
const NEUTRAL_LATIN: &str = "your my the a an full primary main work business office home personal mobile other another second \
    current present legal registered official preferred e of for please enter what is s contact own value";
/// Whose a column is: the person of the row.
const PERSON: &str = "学员 创始人 负责人 项目负责人 企业负责人 公司负责人 联系人 企业联系人 公司联系人 法人 法定代表人 法人代表 创业者 创办人 发起人 对接人 \
    报名人 参会人 申请人 成员 用户 人员 嘉宾 主讲 主讲人 讲师 参与者 会员 校友";
const PERSON_LATIN: &str =
    "founder founders contact person participant applicant attendee student member speaker host user";
/// Whose a column is: the company of the row.
const COMPANY: &str = "企业 公司 单位 项目 团队 机构 组织 品牌";
const COMPANY_LATIN: &str = "company startup team project organisation organization business firm employer";
/// Whose a column is only among mentors.
const MENTOR: &str = "导师 专家 顾问";
const MENTOR_LATIN: &str = "mentor advisor coach expert";
/// Of a session.
const SESSION: &str = "课程 活动 上课 讲座 授课 举办 会议";
const SESSION_LATIN: &str = "session event course class lecture";

/// Words that are what is meant, but not for sure: the values must bear them out, or nothing better be there.
const SOFT: &[(Field, &str)] = &[
    (Phone, "联系方式 contact"),
    (Company, "项目名称 项目 项目名 团队名称 projectname project"),
    (TeamSize, "规模 团队规模 企业规模 公司规模 人员规模"),
    (FundingStage, "融资情况 融资进展 融资"),
];

/// What a column's name says. Of `负责人信息 / 手机` the last part decides, the whole where that says nothing; what makes
/// either somebody else's makes the column so.
pub(super) fn read(name: &str, kind: Kind) -> Head {
    let last = name.rsplit(" / ").next().unwrap_or(name);
    if let Some(head) = consent(last, kind).or_else(|| consent(name, kind)) {
        return head;
    }
    let whole = exact_word(last, kind);
    let group = name.strip_suffix(last).unwrap_or_default();
    if is_else(group, kind) || (is_else(last, kind) && whole.is_none_or(|_| is_else(&in_brackets(last), kind))) {
        return Head::Text;
    }
    if let Some(word) = whole {
        return Head::Word(word);
    }
    let mut likely = None;
    for part in [last, name] {
        match meant(part, kind) {
            Head::Unknown(field) => likely = likely.or(field),
            head => return head,
        }
    }
    Head::Unknown(likely)
}

/// Yes and no to a purpose. One that the name does not tell is asked about.
fn consent(name: &str, kind: Kind) -> Option<Head> {
    let folded = words::fold(name);
    if let Some(fields) = words::exact(name)
        && fields.iter().any(|field| matches!(field, Consent | ConsentDirectory))
    {
        return Some(match fields.iter().find(|field| kind.fields().contains(field)) {
            Some(ConsentDirectory) => Head::Word(Word { field: ConsentDirectory, sure: true, first: true }),
            Some(field) => Head::Unknown(Some(*field)),
            None => Head::Text,
        });
    }
    let says = |list: &[&str]| list.iter().any(|word| folded.contains(word));
    let asks = says(&["同意", "授权", "知情", "consent", "agree"]);
    if !asks {
        return None;
    }
    let directory = says(&["公开", "通讯录", "directory"]) && kind.fields().contains(&ConsentDirectory);
    Some(match (directory, kind.fields().contains(&Consent)) {
        (true, _) => Head::Word(Word { field: ConsentDirectory, sure: false, first: true }),
        (false, true) => Head::Unknown(Some(Consent)),
        (false, false) => Head::Text,
    })
}

/// The field that the whole name is a word for.
fn exact_word(name: &str, kind: Kind) -> Option<Word> {
    let fields = words::exact(name)?;
    let at = fields.iter().position(|field| kind.fields().contains(field))?;
    // A mentor on a roster of startups or of alumni is somebody else.
    let folded = words::fold(name);
    if fields[at] == PersonName && !kind_has_mentors(kind) && begins_with(&folded, MENTOR, MENTOR_LATIN) {
        return None;
    }
    // What a company does is no expertise of a person, unless they are mentors.
    if at > 0 && fields[0] == Sector && kind != Kind::Mentors {
        return None;
    }
    let sure = soft(&folded).is_none();
    Some(Word { field: fields[at], sure, first: at == 0 })
}

fn kind_has_mentors(kind: Kind) -> bool {
    matches!(kind, Kind::Mentors | Kind::People | Kind::Sessions)
}

fn begins_with(folded: &str, han: &str, latin: &str) -> bool {
    han.split_whitespace().chain(latin.split_whitespace()).any(|word| folded.starts_with(word))
}

fn soft(folded: &str) -> Option<Field> {
    SOFT.iter().find(|(_, words)| words.split(' ').any(|word| word == folded)).map(|(field, _)| *field)
}

/// What stands in brackets of a name.
fn in_brackets(name: &str) -> String {
    let name: String = usual(name).collect();
    let mut depth = 0;
    name.chars()
        .filter(|letter| {
            match letter {
                '(' | '[' | '【' => depth += 1,
                ')' | ']' | '】' => depth -= 1,
                _ => {}
            }
            depth > 0
        })
        .collect()
}

/// Whether a name says that the column is somebody else's, or asks.
fn is_else(name: &str, kind: Kind) -> bool {
    let plain: String = usual(name).flat_map(char::to_lowercase).filter(|c| !c.is_whitespace()).collect();
    let tokens = tokens(name);
    let has = |list: &str| list.split_whitespace().any(|word| plain.contains(word));
    let has_latin = |list: &str| list.split_whitespace().any(|word| tokens.iter().any(|token| token == word));
    let numbers_people = ["idnumber", "idno", "idcard"].iter().any(|word| tokens.concat() == *word);
    let mentors = !kind_has_mentors(kind) && (has(MENTOR) || has_latin(MENTOR_LATIN));
    let asks = tokens.first().is_some_and(|first| QUESTIONS_LATIN.split_whitespace().any(|word| word == first));
    has(ELSE) || has(QUESTIONS) || asks || has_latin(ELSE_LATIN) || numbers_people || mentors
}

/// The Latin words of a name, in small letters: `E-mail`, `JobTitle` and `E-mail 1 - Value` have several.
fn tokens(name: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut inside = false;
    let mut was_small = false;
    for letter in usual(name) {
        let belongs = letter.is_alphabetic() && !is_han(letter) || letter == '\'' || letter == '’';
        if belongs {
            let begins = !inside || (was_small && letter.is_uppercase());
            if begins {
                tokens.push(String::new());
            }
            if let Some(token) = tokens.last_mut() {
                token.extend(letter.to_lowercase().map(|letter| if letter == '’' { '\'' } else { letter }));
            }
        }
        inside = belongs;
        was_small = letter.is_lowercase();
    }
    // Parent's phone is a parent's.
    tokens.iter_mut().for_each(|token| {
        if let Some(bare) = token.strip_suffix("'s") {
            *token = bare.to_owned();
        }
    });
    tokens
}

/// What is meant at the end of a name, if all before it changes nothing.
fn meant(name: &str, kind: Kind) -> Head {
    let name = unnumbered(name);
    let folded = words::fold(name);
    let (han, latin): (String, String) = (
        folded.chars().filter(|letter| is_han(*letter)).collect(),
        folded.chars().filter(|letter| !is_han(*letter) && letter.is_alphabetic()).collect(),
    );
    if han.is_empty() {
        return meant_in_latin(name, kind);
    }
    // 姓名 Name says it twice.
    let says_twice =
        || words::exact(&latin).is_some_and(|fields| fields.iter().any(|field| kind.fields().contains(field)));
    if !latin.is_empty() && says_twice() {
        return meant_in_han(&han, kind);
    }
    meant_in_han(&folded, kind)
}

/// Endings of a question that is answered by the value: 您的姓名是.
const ENDINGS: [&str; 9] = ["是多少", "是什么", "是哪里", "叫什么", "必填", "选填", "填空", "为", "是"];

fn meant_in_han(folded: &str, kind: Kind) -> Head {
    let mut folded = folded;
    while let Some(rest) = ENDINGS.iter().find_map(|ending| folded.strip_suffix(ending)).filter(|rest| !rest.is_empty())
    {
        folded = rest;
    }
    let mut likely = None;
    for (at, _) in folded.char_indices() {
        let (before, word) = folded.split_at(at);
        if word.chars().count() < 2 && !before.is_empty() {
            break;
        }
        let Some(found) = word_for(word, kind) else { continue };
        let mut owners = Owners::default();
        if is_explained(before, kind, &mut owners) && owners.may_own(found.field, kind) {
            return Head::Word(found);
        }
        likely = likely.or(Some(found.field));
    }
    Head::Unknown(likely.or_else(|| words::hinted(folded, kind)))
}

fn meant_in_latin(name: &str, kind: Kind) -> Head {
    let tokens = tokens(name);
    let mut likely = None;
    for at in 0..tokens.len() {
        let word = tokens[at..].concat();
        let Some(found) = word_for(&word, kind) else { continue };
        let mut owners = Owners::default();
        if tokens[..at].iter().all(|token| owners.explain(token, kind)) && owners.may_own(found.field, kind) {
            return Head::Word(found);
        }
        likely = likely.or(Some(found.field));
    }
    Head::Unknown(likely)
}

/// The field that a word means for a kind, for sure or not.
fn word_for(word: &str, kind: Kind) -> Option<Word> {
    let known = exact_word(word, kind);
    let soft = || {
        let field = soft(word).filter(|field| kind.fields().contains(field))?;
        Some(Word { field, sure: false, first: true })
    };
    known.or_else(soft)
}

/// Whose a column is by the words before what is meant.
#[derive(Default, Clone, Copy)]
struct Owners {
    person: bool,
    company: bool,
}

impl Owners {
    /// Whether a Latin word changes nothing.
    fn explain(&mut self, token: &str, kind: Kind) -> bool {
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
    fn may_own(self, field: Field, kind: Kind) -> bool {
        let reaches = matches!(field, Phone | Email | Wechat | Address);
        let of_person = reaches || matches!(field, PersonName | Reading | Alias | Role | Languages | Hosts);
        match kind {
            Kind::Startups => !self.person || of_person,
            Kind::People | Kind::Mentors | Kind::Alumni => {
                !self.company || reaches || matches!(field, Company | Organisation | Role | Sector)
            }
            Kind::Sessions | Kind::Notes => true,
        }
    }
}

/// Whether a text is made of words that change nothing, one behind the other.
fn is_explained(text: &str, kind: Kind, owners: &mut Owners) -> bool {
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

/// A name without the number of its question: `1、您的姓名`, `Q3. Phone`, `第2题`, `*`.
fn unnumbered(name: &str) -> &str {
    let name = name.trim_start_matches(['*', '＊', '※', ' ', '\u{3000}']);
    let bare = name.strip_prefix('第').unwrap_or(name);
    let bare = bare.strip_prefix(['Q', 'q']).unwrap_or(bare);
    let rest = bare.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if rest.len() == bare.len() {
        let numbered = name.split_once('、').filter(|(number, _)| {
            (1..=3).contains(&number.chars().count()) && number.chars().all(|c| "一二三四五六七八九十".contains(c))
        });
        return numbered.map_or(name, |(_, rest)| rest);
    }
    let rest = rest.strip_prefix('题').unwrap_or(rest);
    let rest = rest.trim_start_matches(['、', '.', '．', ':', '：', ')', '）', ' ', '_']);
    if rest.is_empty() { name } else { rest }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            (
                "是否同意公开联系方式",
                Kind::Alumni,
                Head::Word(Word { field: ConsentDirectory, sure: true, first: true }),
            ),
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
}
