//! What the columns and the labels of meeting exports are called, in the languages of their makers.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Role {
    Name,
    Email,
    /// Teams' own name of an account, which looks like an e-mail address.
    Account,
    Phone,
    Join,
    Leave,
    /// The first of several.
    FirstJoin,
    LastLeave,
    Length,
    /// How often somebody came in.
    Count,
    /// Host, attendee, …
    Part,
    Guest,
    /// Waiting to be let in: not yet in the meeting.
    Waiting,
    /// Joined or left, and when.
    Action,
    Stamp,
}

/// What stands beside a label, or below a head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Label {
    Title,
    Number,
    Host,
    Starts,
    Ends,
    /// When it really began and ended.
    HeldFrom,
    HeldTo,
    Length,
    Attendees,
}

/// Who makes such files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Maker {
    /// 腾讯会议.
    Tencent,
    /// Zoom.
    Zoom,
    /// Microsoft Teams.
    Teams,
    /// Somebody: a list of names, with or without a header.
    List,
}

const COLUMNS: [(&str, Role); 66] = [
    ("用户昵称(入会昵称)", Role::Name),
    ("用户昵称", Role::Name),
    ("入会昵称", Role::Name),
    ("成员昵称", Role::Name),
    ("成员", Role::Name),
    ("昵称", Role::Name),
    ("姓名", Role::Name),
    ("名称", Role::Name),
    ("名字", Role::Name),
    ("参会人", Role::Name),
    ("参会人员", Role::Name),
    ("name(originalname)", Role::Name),
    ("名称(原始名称)", Role::Name),
    ("name", Role::Name),
    ("fullname", Role::Name),
    ("participant", Role::Name),
    ("全名", Role::Name),
    ("useremail", Role::Email),
    ("email", Role::Email),
    ("电子邮件", Role::Email),
    ("邮箱", Role::Email),
    ("用户电子邮件", Role::Email),
    ("participantid(upn)", Role::Account),
    ("参与者id(upn)", Role::Account),
    ("手机", Role::Phone),
    ("手机号", Role::Phone),
    ("手机号码", Role::Phone),
    ("电话", Role::Phone),
    ("phone", Role::Phone),
    ("入会时间", Role::Join),
    ("加入时间", Role::Join),
    ("进入时间", Role::Join),
    ("jointime", Role::Join),
    ("退会时间", Role::Leave),
    ("离会时间", Role::Leave),
    ("离开时间", Role::Leave),
    ("退出时间", Role::Leave),
    ("leavetime", Role::Leave),
    ("首次入会时间", Role::FirstJoin),
    ("firstjoin", Role::FirstJoin),
    ("首次加入", Role::FirstJoin),
    ("最后退会时间", Role::LastLeave),
    ("lastleave", Role::LastLeave),
    ("最后离开", Role::LastLeave),
    ("上次离开", Role::LastLeave),
    ("累计参会时长", Role::Length),
    ("参会时长", Role::Length),
    ("入会时长", Role::Length),
    ("累计时长", Role::Length),
    ("观看时长", Role::Length),
    ("duration(minutes)", Role::Length),
    ("totalduration(minutes)", Role::Length),
    ("totaldurection(minutes)", Role::Length),
    ("durection(minutes)", Role::Length),
    ("时长(分钟)", Role::Length),
    ("总时长(分钟)", Role::Length),
    ("in-meetingduration", Role::Length),
    ("duration", Role::Length),
    ("会议中持续时间", Role::Length),
    ("持续时间", Role::Length),
    ("入会次数", Role::Count),
    ("身份", Role::Part),
    ("role", Role::Part),
    ("角色", Role::Part),
    ("guest", Role::Guest),
    ("useraction", Role::Action),
];

const MORE_COLUMNS: [(&str, Role); 9] = [
    ("inwaitingroom", Role::Waiting),
    ("waitingroom", Role::Waiting),
    ("等候室", Role::Waiting),
    ("用户操作", Role::Action),
    ("timestamp", Role::Stamp),
    ("时间戳", Role::Stamp),
    ("用户类型", Role::Part),
    ("来宾", Role::Guest),
    ("访客", Role::Guest),
];

const LABELS: [(&str, Label); 27] = [
    ("会议主题", Label::Title),
    ("meetingtitle", Label::Title),
    ("会议标题", Label::Title),
    ("topic", Label::Title),
    ("主题", Label::Title),
    ("会议号", Label::Number),
    ("会议id", Label::Number),
    ("meetingid", Label::Number),
    ("会议创建者", Label::Host),
    ("会议发起人", Label::Host),
    ("预定开始时间", Label::Starts),
    ("会议预定开始时间", Label::Starts),
    ("预定结束时间", Label::Ends),
    ("会议预定结束时间", Label::Ends),
    ("starttime", Label::HeldFrom),
    ("开始时间", Label::HeldFrom),
    ("meetingstarttime", Label::HeldFrom),
    ("endtime", Label::HeldTo),
    ("结束时间", Label::HeldTo),
    ("meetingendtime", Label::HeldTo),
    ("累计会议时长", Label::Length),
    ("meetingduration", Label::Length),
    ("会议持续时间", Label::Length),
    ("参会用户总数", Label::Attendees),
    ("attendedparticipants", Label::Attendees),
    ("totalnumberofparticipants", Label::Attendees),
    ("已参加的参与者", Label::Attendees),
];

/// The word as it is compared: half-width brackets, small letters, no blanks, no colon at its end.
pub(super) fn plain(word: &str) -> String {
    let letters =
        word.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{feff}').map(|letter| match letter {
            '（' => '(',
            '）' => ')',
            '：' => ':',
            letter => letter,
        });
    letters.collect::<String>().to_lowercase().trim_end_matches(':').to_owned()
}

/// What a column with this head holds.
pub(super) fn role(head: &str) -> Option<Role> {
    let head = plain(head);
    COLUMNS.iter().chain(&MORE_COLUMNS).find(|(word, _)| *word == head).map(|(_, role)| *role)
}

/// What stands beside this label.
pub(super) fn label(word: &str) -> Option<Label> {
    let word = plain(word);
    LABELS.iter().find(|(known, _)| *known == word).map(|(_, label)| *label)
}

/// Whether a length without a unit is of minutes.
pub(super) fn is_of_minutes(head: &str) -> bool {
    let head = plain(head);
    head.contains("minute") || head.contains("分钟")
}

/// Whether somebody came in, or left: `Joined`, `Joined before`, `Left`.
pub(super) fn is_joining(action: &str) -> Option<bool> {
    let action = plain(action);
    let begins = |words: &[&str]| words.iter().any(|word| action.starts_with(word));
    if begins(&["joined", "已加入", "加入"]) {
        Some(true)
    } else if begins(&["left", "已离开", "离开"]) {
        Some(false)
    } else {
        None
    }
}

/// Whether a role is that of who holds the meeting.
pub(super) fn is_host(part: &str) -> bool {
    let part = plain(part);
    ["主持人", "联席主持人", "创建者", "organizer", "host", "组织者"].contains(&part.as_str())
}
