use super::Layout;
use crate::import::formats::{Cell, Row};

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn id(header: &[&str]) -> Option<&'static str> {
    Layout::of(&names(header)).map(|layout| layout.id)
}

#[test]
fn each_layout_is_known_by_its_header_and_by_no_other() {
    for (header, wanted) in [
        (
            &["用户昵称（入会昵称）", "首次入会时间", "最后退会时间", "入会次数", "累计参会时长", "身份"][..],
            Some("tencent_meeting"),
        ),
        (&["用户昵称（入会昵称）", "入会时间", "退会时间", "入会时长", "身份"], Some("tencent_meeting")),
        (
            &["Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)", "Guest"],
            Some("zoom"),
        ),
        (&["Name (Original Name)", "User Email", "Total Duration (Minutes)", "Guest"], Some("zoom")),
        (
            &["Name", "First Join", "Last Leave", "In-Meeting Duration", "Email", "Participant ID (UPN)", "Role"],
            Some("teams"),
        ),
        (&["Full Name", "User Action", "Timestamp"], Some("teams_2020")),
        (&["姓名", "考勤组", "部门", "工号", "职位", "UserId", "日期", "班次"], Some("dingtalk")),
        (&["时间", "姓名", "账号", "基础信息", "考勤概况"], Some("wecom_punch")),
        (&["原文件导入名称", "系统匹配企业名称", "登记状态"], Some("qcc_batch")),
        (&["企业名称", "股东名称", "股东类型", "认缴出资额"], Some("qcc_shareholders")),
        (&["公司名称", "经营状态", "法定代表人", "注册资本", "可用电话", "其他电话"], Some("tyc_list")),
        (&["企业名称", "被投资企业名称", "状态", "成立日期", "持股比例"], Some("tyc_investments")),
        (&["Organization Name", "Organization Name URL", "Stage"], Some("crunchbase")),
        (&["企业名称", "在孵企业总收入（千元）", "当年知识产权申请数"], Some("incubator_yearly")),
        (&["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP", "1、您的姓名"], Some("wjx_text")),
        (&["序号", "提交答卷时间", "所用时间", "来源", "第4题(人工智能)", "1、姓名"], Some("wjx_number")),
        (&["提交时间（自动）", "姓名（必填）", "提交者（自动）"], Some("tencent_docs")),
        (&["编号", "开始答题时间", "结束答题时间", "答题时长", "1.姓名"], Some("tencent_survey")),
        (&["序号", "姓名", "手机", "提交时间", "更新时间"], Some("jinshuju")),
        (
            &[
                "#",
                "Your name",
                "Response Type",
                "Start Date (UTC)",
                "Stage Date (UTC)",
                "Submit Date (UTC)",
                "Network ID",
            ],
            Some("typeform"),
        ),
        (&["Timestamp", "Email Address", "Name"], Some("google_forms")),
        (&["First Name", "Last Name", "Phonetic First Name", "Labels", "Phone 1 - Value"], Some("google_contacts")),
        (
            &["Name", "Given Name", "Family Name", "Yomi Name", "Group Membership", "Phone 1 - Value"],
            Some("google_contacts"),
        ),
        (
            &["First Name", "Last Name", "Company", "Job Title", "E-mail Address", "Mobile Phone", "Categories"],
            Some("outlook_en"),
        ),
        (
            &["英文称谓", "名", "中间名", "姓", "单位", "职务", "移动电话", "电子邮件地址", "电子邮件类型"],
            Some("outlook_zh"),
        ),
        (&["姓", "名", "QQ", "家庭电话", "qq同步助手 分组"], Some("qq_sync")),
        (&["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"], Some("linkedin")),
        (&["姓名", "手机", "公司"], None),
        (&["用户昵称", "累计时长"], None),
        (&["企业名称", "法定代表人", "手机"], None),
        (&["Name", "Phone", "Email", "Notes"], None),
    ] {
        assert_eq!(id(header), wanted, "{header:?}");
    }
}

#[test]
fn what_stands_for_nothing_is_cleared_and_a_company_that_was_not_found_is_no_record() {
    let layout = Layout::of(&names(&["原文件导入名称", "系统匹配企业名称"])).unwrap();
    let texts = ["查不到公司", "未匹配到相关企业", "-", "***"];
    let mut row = Row { number: 2, cells: texts.iter().map(|text| Cell::of_text(*text)).collect() };
    layout.clear(&mut row);
    assert_eq!(row.filled().count(), 2);
    assert!(layout.is_no_record(&row));
}
