//! Thirty further layouts of the field, made up by the words that the systems write, in several orders and encodings:
//! each comes in without an option, every column in its field or as text under its name.

use miaopu_core::{
    import::{Field, Kind, ops},
    views::{self, people::Role, startups::StartupQuery},
};

use crate::desk::desk;

/// How a text is written.
#[derive(Clone, Copy, Debug)]
enum As {
    Utf8,
    WithMark,
    Gb18030,
    Utf16,
}

impl As {
    fn bytes(self, text: &str) -> Vec<u8> {
        match self {
            As::Utf8 => text.as_bytes().to_vec(),
            As::WithMark => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            As::Gb18030 => encoding_rs::GB18030.encode(text).0.into_owned(),
            As::Utf16 => std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        }
    }
}

struct Table {
    name: &'static str,
    written: As,
    text: &'static str,
    kind: Kind,
    /// Names of the people who come of it, with a phone each or none.
    people: &'static [(&'static str, &'static str)],
    startups: &'static [&'static str],
    /// Columns that are text.
    text_columns: &'static [&'static str],
}

const ONE: &[(&str, &str)] = &[("陈一鸣", "13900001234")];

const TABLES: &[Table] = &[
    Table {
        name: "google-old.csv",
        written: As::Utf8,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "Name,Given Name,Additional Name,Family Name,Yomi Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name\n陈一鸣,一鸣,,陈,,导师 ::: * myContacts,* ,chen@example.org,Mobile,13900001234,星桥科技\n",
        text_columns: &["Group Membership", "E-mail 1 - Type", "Phone 1 - Type", "Given Name", "Family Name"],
    },
    Table {
        name: "google-new-spare.csv",
        written: As::WithMark,
        kind: Kind::People,
        people: &[("Ada Lovelace", "13900001234")],
        startups: &[],
        text: "First Name,Middle Name,Last Name,Phonetic First Name,File As,Organization Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\nAda,,Lovelace,,,Nordlicht,met at demo day,* myContacts,* ,ada@example.org,Work,+86 139 0000 1234\n",
        text_columns: &["Labels", "Phone 1 - Label"],
    },
    Table {
        name: "outlook-en.csv",
        written: As::Utf8,
        kind: Kind::People,
        people: &[("Ada Lovelace", "13900001234")],
        startups: &[],
        text: "First Name,Middle Name,Last Name,Title,Suffix,E-mail Address,Home Phone,Mobile Phone,Business Fax,Company,Job Title,Assistant's Name,Assistant's Phone,Categories,Birthday\nAda,,Lovelace,Dr.,,ada@example.org,,13900001234,021-55501234,Nordlicht,CTO,Bob Stone,13900009999,Friends,0/0/00\n",
        text_columns: &["Title", "Business Fax", "Assistant's Name", "Assistant's Phone", "Categories"],
    },
    Table {
        name: "outlook-zh.csv",
        written: As::Gb18030,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "\"英文称谓\",\"名\",\"中间名\",\"姓\",\"中文称谓\",\"单位\",\"部门\",\"职务\",\"商务地址 街道\",\"商务传真\",\"移动电话\",\"电子邮件地址\",\"电子邮件类型\",\"电子邮件显示名称\",\"附注\",\"生日\",\"私有\"\n\"\",\"一鸣\",\"\",\"陈\",\"先生\",\"星桥科技\",\"研发\",\"CTO\",\"示例路1号\",\"0571-55501234\",\"13900001234\",\"chen@example.org\",\"SMTP\",\"陈一鸣\",\"老朋友\",\"00/0/0\",\"False\"\n",
        text_columns: &["中文称谓", "部门", "商务地址 街道", "商务传真", "电子邮件类型", "私有"],
    },
    Table {
        name: "qq.csv",
        written: As::Utf8,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "姓,名,前缀,后缀,昵称,QQ,家庭电话,单位,商务地址 街道,工作电话,备注,电子邮件,其他手机,公司/部门,生日,qq同步助手 分组,\n陈,一鸣,,,小陈,10001,,星桥科技,,,老朋友,chen@example.org,13900001234,,,创业营,\n",
        text_columns: &["QQ", "qq同步助手 分组"],
    },
    Table {
        name: "linkedin-bom.csv",
        written: As::WithMark,
        kind: Kind::People,
        people: &[("Lena Brandt", "")],
        startups: &[],
        text: "Notes:\n\"One long sentence, with commas.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nLena,Brandt,https://example.org/lena,lena@example.org,Nordlicht,Head of Labs,7-Feb-22\n",
        text_columns: &["URL", "Connected On"],
    },
    Table {
        name: "wjx-number.csv",
        written: As::WithMark,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您的姓名,2、手机号码,第3题(人工智能),第3题(先进制造),4、公司全称\n1,2026/3/2 10:13:05,128秒,微信,N/A,192.0.2.11(浙江-杭州),陈一鸣,13900001234,1,-2,-3\n",
        text_columns: &["提交答卷时间", "来自IP", "第3题(人工智能)"],
    },
    Table {
        name: "wjx-colon.csv",
        written: As::Gb18030,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1:请填写您的姓名,2:请填写您的手机号码,3:是否应届毕业生,总分\n1,2026/3/2 10:13:05,128秒,微信,N/A,192.0.2.11,陈一鸣,13900001234,是,0\n",
        text_columns: &["3:是否应届毕业生", "所用时间", "总分"],
    },
    Table {
        name: "tencent-docs.csv",
        written: As::WithMark,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "提交者（自动）,提交时间（自动）,姓名（必填）,手机号（必填）,紧急联系人电话（必填）,备注\n小陈,2026/03/02 10:13:00,陈一鸣,13900001234,13900009999,无\n",
        text_columns: &["提交者（自动）", "提交时间（自动）", "紧急联系人电话（必填）"],
    },
    Table {
        name: "tencent-survey.csv",
        written: As::Gb18030,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "\"编号\",\"开始答题时间\",\"结束答题时间\",\"答题时长\",\"地理位置国家和地区\",\"地理位置省\",\"地理位置市\",\"昵称\",\"自定义字段\",\"1.您的姓名\",\"2.手机号\",\"3.所属领域：_填空3\",\"IP\",\"UA\",\"Referrer\",\n\"A-1\",\"02-Feb-2021 20:26:58\",\"02-Feb-2021 20:30:58\",\"240\",\"中国\",\"浙江\",\"杭州\",\"小陈\",\"\",\"陈一鸣\",\"13900001234\",\"D.人工智能\",\"192.0.2.1\",\"UA\",\"\",\n",
        text_columns: &["编号", "开始答题时间", "地理位置市", "昵称", "IP"],
    },
    Table {
        name: "jinshuju.csv",
        written: As::WithMark,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "序号,姓名,手机,推荐人,推荐人手机,提交时间,更新时间\n1,陈一鸣,13900001234,周晓岚,13900001235,2026-03-02 10:13:05,2026-03-03 10:13:05\n",
        text_columns: &["推荐人", "推荐人手机", "提交时间", "更新时间"],
    },
    Table {
        name: "typeform.csv",
        written: As::Utf8,
        kind: Kind::People,
        people: &[("Ada Lovelace", "13900001234")],
        startups: &[],
        text: "#,What is your full name?,Your phone number ,Which topics? ,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags,Ending\nab12,Ada Lovelace,'+86 13900001234, / AI / Bio,completed,2026-03-02 02:13:05,,2026-03-02 02:15:05,f00,,\n",
        text_columns: &["#", "Which topics?", "Response Type", "Submit Date (UTC)"],
    },
    Table {
        name: "google-forms.csv",
        written: As::Utf8,
        kind: Kind::People,
        people: &[("Ada Lovelace", "13900001234")],
        startups: &[],
        text: "Timestamp,Email address,Full name,Phone number,Do you agree to our privacy policy?\n2026/03/02 10:13:05 AM GMT+8,ada@example.org,Ada Lovelace,13900001234,Yes\n",
        text_columns: &["Timestamp", "Do you agree to our privacy policy?"],
    },
    Table {
        name: "airtable.csv",
        written: As::WithMark,
        kind: Kind::People,
        people: &[("Ada Lovelace", "13900001234")],
        startups: &[],
        text: "Name,Mobile,Company,Membership,Emergency contact\nAda Lovelace,13900001234,Nordlicht,gold,13900009999\n",
        text_columns: &["Membership", "Emergency contact"],
    },
    Table {
        name: "wenjuan.csv",
        written: As::Gb18030,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "答卷编号,答题时长,姓名,联系电话,家长姓名,家长电话\n8001,128,陈一鸣,13900001234,陈父,13900009999\n",
        text_columns: &["答卷编号", "答题时长", "家长姓名", "家长电话"],
    },
    Table {
        name: "feishu.csv",
        written: As::Utf8,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "提交人,姓名,手机号码,微信,是否有融资需求,上传附件\n小陈,陈一鸣,13900001234,chenyiming01,是,bp.pdf\n",
        text_columns: &["提交人", "是否有融资需求", "上传附件"],
    },
    Table {
        name: "qcc-batch.csv",
        written: As::WithMark,
        kind: Kind::Startups,
        people: ONE,
        startups: &["星桥科技有限公司"],
        text: "原文件导入名称,系统匹配企业名称,登记状态,法定代表人,企业规模,注册资本,成立日期,企业（机构）类型,曾用名,参保人数,纳税人识别号,电话,更多电话\n星桥,星桥科技有限公司,存续,陈一鸣,小型,\"13,400万元\",2020-01-02,有限责任公司,旧名,12,91999999MA0AAAA01Y,13900001234,13900001234\n查不到,未匹配到相关企业,-,-,-,-,-,-,-,-,-,-,-\n",
        text_columns: &["原文件导入名称", "登记状态", "注册资本", "企业（机构）类型", "曾用名", "参保人数", "企业规模"],
    },
    Table {
        name: "qcc-basic.csv",
        written: As::Gb18030,
        kind: Kind::Startups,
        people: ONE,
        startups: &["星桥科技有限公司"],
        text: "系统匹配企业名称,原文件导入名称,统一社会信用代码,法定代表人,所属省份,所属城市,国标行业门类,电话,经营范围\n星桥科技有限公司,星桥,91999999MA0AAAA01Y,陈一鸣,浙江省,杭州市,科学研究,13900001234,技术服务\n",
        text_columns: &["所属省份", "国标行业门类", "经营范围"],
    },
    Table {
        name: "tyc-row-7.csv",
        written: As::Utf8,
        kind: Kind::Startups,
        people: ONE,
        startups: &["星桥科技有限公司"],
        text: "天眼查\n声明一\n声明二\n声明三\n声明四\n声明五\n公司名称,经营状态,法定代表人,注册资本,成立日期,联系电话,联系电话2,不可用电话,邮箱,网址\n星桥科技有限公司,存续,陈一鸣,暂不予显示,2020-01-02,13900001234,-,13900009999,-,-\n",
        text_columns: &["经营状态", "注册资本", "不可用电话"],
    },
    Table {
        name: "tyc-investments.csv",
        written: As::Gb18030,
        kind: Kind::Startups,
        people: &[],
        startups: &["青芽农业有限公司"],
        text: "声明\n\n企业名称,被投资企业名称,状态,成立日期,持股比例,认缴出资额,最终受益股份,所属地区,所属行业,关联产品/机构\n星桥科技有限公司,青芽农业有限公司,存续,2020-01-02,30%,300万人民币,30%,浙江,农业,-\n",
        text_columns: &["企业名称", "状态", "持股比例", "认缴出资额", "所属地区"],
    },
    Table {
        name: "crunchbase.csv",
        written: As::Utf8,
        kind: Kind::Startups,
        people: &[],
        startups: &["Nordlicht Robotics"],
        text: "Organization Name,Organization Name URL,Stage,Industries,Headquarters Location,Description,CB Rank (Company),Founded Date,Operating Status,Company Type,Total Funding Amount (in USD),Contact Email,Phone Number\nNordlicht Robotics,https://example.org/n,Early,\"AI, Robotics\",Berlin,Robots,\"1,204\",2021-05-01,Active,For Profit,500000,hi@example.org,+49 30 901820\n",
        text_columns: &[
            "Organization Name URL",
            "Stage",
            "Headquarters Location",
            "CB Rank (Company)",
            "Company Type",
            "Total Funding Amount (in USD)",
            "Contact Email",
            "Phone Number",
        ],
    },
    Table {
        name: "yearly-wan.csv",
        written: As::Gb18030,
        kind: Kind::Startups,
        people: &[],
        startups: &["星桥科技有限公司"],
        text: "单位名称,在孵企业总收入（万元）,在孵企业从业人员（人）,博士（人）,接纳应届毕业生就业人员（人）,当年知识产权申请数,其中：发明专利,拥有有效知识产权数,其中：发明专利\n星桥科技有限公司,1280,24,2,3,6,4,9,3\n",
        text_columns: &[
            "在孵企业总收入（万元）",
            "在孵企业从业人员（人）",
            "接纳应届毕业生就业人员（人）",
            "其中：发明专利",
            "其中：发明专利 (2)",
        ],
    },
    Table {
        name: "roster-else.csv",
        written: As::Utf16,
        kind: Kind::Startups,
        people: ONE,
        startups: &["星桥科技有限公司"],
        text: "企业名称,负责人,手机,是否有融资需求,介绍人,紧急联系人电话,财务联系人,企业性质,身份证号\n星桥科技有限公司,陈一鸣,13900001234,是,周晓岚,13900001299,王伟,有限责任公司,110101199003070018\n",
        text_columns: &["是否有融资需求", "介绍人", "紧急联系人电话", "财务联系人", "企业性质", "身份证号"],
    },
    Table {
        name: "roster-id.csv",
        written: As::Utf8,
        kind: Kind::Startups,
        people: ONE,
        startups: &["甲公司"],
        text: "企业名称,负责人,手机,证件号码,导师,导师电话,传真\n甲公司,陈一鸣,13900001234,110101199003070018,周晓岚,13900001235,0571-55501234\n",
        text_columns: &["证件号码", "导师", "导师电话", "传真"],
    },
    Table {
        name: "dates.csv",
        written: As::Gb18030,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "日期,姓名,手机\n2026-03-05,陈一鸣,13900001234\n",
        text_columns: &["日期"],
    },
    Table {
        name: "privacy.csv",
        written: As::Utf8,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "姓名,手机,是否同意隐私政策\n陈一鸣,13900001234,同意\n",
        text_columns: &["是否同意隐私政策"],
    },
    Table {
        name: "english.csv",
        written: As::Utf8,
        kind: Kind::People,
        people: &[("Ada Lovelace", "13900001234")],
        startups: &[],
        text: "Name,Phone,Email,Notes,Referrer,Fax\nAda Lovelace,13900001234,ada@example.org,met at demo day,Bob Stone,021-55501234\n",
        text_columns: &["Referrer", "Fax"],
    },
    Table {
        name: "numbers.csv",
        written: As::Utf8,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "编号,姓名,手机,户籍所在地,毕业院校\nXQ-2026-001,陈一鸣,13900001234,浙江杭州,示例大学\n",
        text_columns: &["编号", "户籍所在地", "毕业院校"],
    },
    Table {
        name: "bilingual.csv",
        written: As::Gb18030,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "姓名 Name,手机 Mobile,单位 Company,推荐单位 Referred by\n陈一鸣,13900001234,星桥科技,示例协会\n",
        text_columns: &["推荐单位 Referred by"],
    },
    Table {
        name: "commas.csv",
        written: As::Utf8,
        kind: Kind::People,
        people: ONE,
        startups: &[],
        text: "姓名,手机,原单位,意向城市,\n陈一鸣,13900001234,旧公司,上海,\n",
        text_columns: &["原单位", "意向城市"],
    },
    Table {
        name: "groups.csv",
        written: As::Utf8,
        kind: Kind::Startups,
        people: ONE,
        startups: &["星桥科技有限公司"],
        text: "企业名称,负责人信息,,紧急联系人,\n,姓名,手机,姓名,手机\n星桥科技有限公司,陈一鸣,13900001234,周晓岚,13900001235\n",
        text_columns: &["紧急联系人 / 姓名", "紧急联系人 / 手机"],
    },
    Table {
        name: "mentors.csv",
        written: As::Gb18030,
        kind: Kind::Mentors,
        people: ONE,
        startups: &[],
        text: "导师姓名,所在机构,擅长领域,手机,助理,助理电话,每月可用小时\n陈一鸣,远山资本,融资,13900001234,周晓岚,13900001235,4\n",
        text_columns: &["助理", "助理电话"],
    },
];

#[test]
fn each_layout_comes_in_without_an_option() {
    assert!(TABLES.len() >= 30);
    let mut wrong = Vec::new();
    for table in TABLES {
        if let Err(what) = comes_in(table) {
            wrong.push(format!("{}: {what}", table.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn comes_in(table: &Table) -> Result<(), String> {
    let d = desk();
    let path = d.file(table.name, table.written.bytes(table.text));
    let inspected = ops::inspect(&path).map_err(|error| error.to_string())?;
    let request = ops::default_request(&inspected, None).map_err(|error| error.to_string())?;
    if request.sheets.len() != 1 || request.sheets[0].kind != table.kind {
        return Err(format!("kinds {:?}", request.sheets.iter().map(|sheet| sheet.kind).collect::<Vec<_>>()));
    }
    let columns = &inspected.sheets[0].columns;
    if request.sheets[0].columns.values().all(|field| *field != Field::PersonName) && !table.people.is_empty() {
        return Err(format!("nobody is named: {columns:?}"));
    }
    for header in table.text_columns {
        let column = columns.iter().find(|column| column.header == *header).ok_or(format!("no column {header}"))?;
        if request.sheets[0].columns.get(&column.index) != Some(&Field::Other) {
            return Err(format!("{header} is {:?}", column.field));
        }
    }
    let done = d.carry_out(d.plan(request).map_err(|error| error.to_string())?).unwrap().value;
    if !done.refused.is_empty() || done.unread.iter().any(|cell| cell.code != miaopu_core::code::ID_NUMBER) {
        return Err(format!(
            "refused {:?}, unread {:?}",
            done.refused.iter().map(|row| row.code).collect::<Vec<_>>(),
            done.unread
        ));
    }
    let mut people: Vec<(String, String)> = Vec::new();
    for row in d.people(Role::All).into_iter().filter(|row| row.name != "沈青") {
        people.push((row.name, row.mobile.unwrap_or_default().trim_start_matches("+86").to_owned()));
    }
    let wanted: Vec<(String, String)> =
        table.people.iter().map(|(name, phone)| ((*name).to_owned(), (*phone).to_owned())).collect();
    if people != wanted {
        return Err(format!("people {people:?}"));
    }
    let query = StartupQuery { limit: Some(100), ..StartupQuery::default() };
    let startups = d.nursery.read(|r| views::startups::list(r, &query)).unwrap().rows;
    let names: Vec<String> = startups.into_iter().map(|row| row.name).collect();
    if names != table.startups {
        return Err(format!("startups {names:?}"));
    }
    Ok(())
}
