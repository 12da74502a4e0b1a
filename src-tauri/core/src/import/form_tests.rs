//! Check-ins from what form services hand out, in their layouts (made-up answers): each is taken for check-ins by itself.

use std::{collections::BTreeMap, path::PathBuf};

use super::{Counts, Kind, ops};
use crate::{
    builders::{TestNursery, a_cohort, a_startup, day, nursery},
    check_ins::{self, Answered, CheckIn, CheckInQuery, figures::Figure},
    cohorts::{CohortId, EnrolmentState},
};

struct Forms {
    n: TestNursery,
    cohort: CohortId,
}

fn forms() -> Forms {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    for name in ["青禾智能", "云岭科技"] {
        a_startup().named(name).in_cohort(cohort).standing(EnrolmentState::Active, "2026-09-14").save(&n);
    }
    Forms { n, cohort }
}

impl Forms {
    fn file(&self, name: &str, text: &[u8]) -> PathBuf {
        let path = self.n.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Takes an export in as it is taken by itself; the check-ins that there are then, by startup.
    fn take(&self, name: &str, text: &str) -> (Counts, BTreeMap<String, CheckIn>) {
        let inspected = ops::inspect(&self.file(name, text.as_bytes())).unwrap();
        let kind = Kind::Record("check_ins".parse().unwrap());
        assert_eq!(inspected.sheets[0].kind, Some(kind), "{name}: {:?}", inspected.sheets[0].columns);
        let request = ops::default_request(&inspected, None).unwrap();
        let plan = ops::plan(&self.n, request, &mut |_, _| {}, &Default::default()).unwrap();
        let done = ops::carry_out(&self.n, plan.into(), |_, _| {}, Default::default()).unwrap();
        let query = CheckInQuery { cohort: self.cohort, until: None, weeks: None };
        let board = self.n.read(move |r| check_ins::ops::board(r, &query)).unwrap();
        let told = board.rows.into_iter().filter_map(|mut row| {
            (!row.check_ins.is_empty()).then(|| (row.startup.name.clone(), row.check_ins.remove(0)))
        });
        assert!(done.value.refused.is_empty(), "{name}: {:?}", done.value.refused);
        (done.value.kinds[&kind], told.collect())
    }
}

fn value(check_in: &CheckIn, figure: Figure) -> Option<Answered> {
    check_in.figures.get(&figure).cloned()
}

#[test]
fn wjx_by_text() {
    let (counts, told) = forms().take(
        "300000002_按文本_第四期周报_2_2.csv",
        "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、企业名称,2、付费客户数,3、月营业收入（元）,4、现金余额（元）,5、团队人数,6、最大障碍,7、需要的帮助\n\
         1,2026/11/19 20:51:08,128秒,微信,N/A,203.0.113.7(上海-上海),青禾智能,3,12万,(跳过),12,招人┋资金,(空)\n\
         2,2026/11/20 09:02:11,94秒,链接,直接访问,203.0.113.8(上海-上海),云岭科技,0,不适用,350000,未填,-,引荐投资人\n",
    );
    assert_eq!((counts.new, counts.refused), (2, 0));
    let one = &told["青禾智能"];
    assert_eq!(one.week, day("2026-11-16"));
    assert_eq!(value(one, Figure::Customers), Some(Answered::Value(3)));
    assert_eq!(value(one, Figure::MonthlyRevenue), Some(Answered::Value(12_000_000)));
    assert_eq!((value(one, Figure::Cash), value(one, Figure::Team)), (None, Some(Answered::Value(12))));
    assert_eq!((one.blocked_by.as_deref(), one.asks.as_deref()), (Some("招人┋资金"), None));
    let other = &told["云岭科技"];
    assert_eq!(value(other, Figure::Customers), Some(Answered::Value(0)));
    assert_eq!(value(other, Figure::MonthlyRevenue), Some(Answered::NotApplicable));
    assert_eq!((value(other, Figure::Cash), value(other, Figure::Team)), (Some(Answered::Value(35_000_000)), None));
    assert_eq!((other.blocked_by.as_deref(), other.asks.as_deref()), (None, Some("引荐投资人")));
}

#[test]
fn wjx_by_option() {
    let (counts, told) = forms().take(
        "300000002_按序号_第四期周报_2_2.csv",
        "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、企业名称,2、付费客户数,3、现金余额（元）,第4题(招人),第4题(资金),5、团队士气\n\
         1,2026/11/19 20:51:08,128秒,微信,N/A,203.0.113.7(上海-上海),青禾智能,3,-3,1,0,4\n\
         2,2026/11/20 09:02:11,94秒,链接,直接访问,203.0.113.8(上海-上海),云岭科技,-2,350000,0,1,5\n",
    );
    assert_eq!(counts.new, 2);
    assert_eq!(value(&told["青禾智能"], Figure::Customers), Some(Answered::Value(3)));
    assert_eq!(value(&told["青禾智能"], Figure::Cash), None, "-3 is a question that was skipped");
    assert_eq!(value(&told["云岭科技"], Figure::Customers), None, "-2 is no answer");
    assert_eq!(value(&told["云岭科技"], Figure::Cash), Some(Answered::Value(35_000_000)));
    assert_eq!((told["青禾智能"].mood, told["云岭科技"].mood), (Some(4), Some(5)));
}

#[test]
fn tencent_docs() {
    let (counts, told) = forms().take(
        "第四期周报（收集结果）.csv",
        "\u{feff}提交者（自动）,提交时间（自动）,企业名称（必填）,付费客户数（必填）,现金余额（元）（必填）,最大障碍\n\
         青禾,2026年11月19日 10:13,青禾智能,3.00 ,1200000.00 ,招人\n云岭,2026/11/20 09:02:11,云岭科技,N/A,350000.00 ,\n",
    );
    assert_eq!(counts.new, 2);
    assert_eq!(value(&told["青禾智能"], Figure::Customers), Some(Answered::Value(3)));
    assert_eq!(value(&told["青禾智能"], Figure::Cash), Some(Answered::Value(120_000_000)));
    assert_eq!(value(&told["云岭科技"], Figure::Customers), Some(Answered::NotApplicable));
}

#[test]
fn tencent_survey() {
    let (counts, told) = forms().take(
        "12345678_20261120101010_周报.csv",
        "\"编号\",\"开始答题时间\",\"结束答题时间\",\"答题时长\",\"地理位置国家和地区\",\"地理位置省\",\"地理位置市\",\"1.企业名称\",\"2.付费客户数\",\"3.现金余额（元）\",\n\
         \"1\",\"19-Nov-2026 20:26:58\",\"19-Nov-2026 20:29:06\",\"128\",\"中国\",\"上海\",\"上海\",\"青禾智能\",\"3\",\"120万\",\n\
         \"2\",\"20-Nov-2026 09:00:00\",\"20-Nov-2026 09:02:00\",\"120\",\"中国\",\"上海\",\"上海\",\"云岭科技\",\"未答\",\"35万\",\n",
    );
    assert_eq!(counts.new, 2);
    assert_eq!(told["青禾智能"].week, day("2026-11-16"));
    assert_eq!(value(&told["青禾智能"], Figure::Cash), Some(Answered::Value(120_000_000)));
    assert_eq!(value(&told["云岭科技"], Figure::Customers), None);
    assert_eq!(value(&told["青禾智能"], Figure::Customers), Some(Answered::Value(3)));
}

#[test]
fn jinshuju_wps_and_feishu() {
    for (name, head, row) in [
        (
            "金数据.csv",
            "序号,企业名称,付费客户数,现金余额（元）,提交时间,更新时间",
            "1,青禾智能,3,1200000,2026-11-19 10:13:00,2026-11-19 10:13:00",
        ),
        (
            "WPS 表单.csv",
            "提交者,提交时间,企业名称,付费客户数,现金余额（元）",
            "青禾,2026/11/19 10:13,青禾智能,3家,120万",
        ),
        (
            "飞书.csv",
            "企业名称,付费客户数,现金余额（元）,提交人,提交时间",
            "青禾智能,3,\"1,200,000\",青禾,2026/11/19 10:13",
        ),
    ] {
        let (counts, told) = forms().take(name, &format!("{head}\n{row}\n"));
        assert_eq!(counts.new, 1, "{name}");
        assert_eq!(told["青禾智能"].week, day("2026-11-16"), "{name}");
        assert_eq!(value(&told["青禾智能"], Figure::Customers), Some(Answered::Value(3)), "{name}");
        assert_eq!(value(&told["青禾智能"], Figure::Cash), Some(Answered::Value(120_000_000)), "{name}");
    }
}

#[test]
fn the_same_export_twice_is_the_same_and_writes_nothing() {
    let forms = forms();
    let text = "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、企业名称,2、付费客户数,3、现金余额（元）\n\
                1,2026/11/19 20:51:08,128秒,微信,N/A,203.0.113.7(上海-上海),青禾智能,未答,N/A\n";
    forms.take("一.csv", text);
    let before = forms.n.read(|r| r.count("SELECT count(*) FROM op", &[])).unwrap();
    let (counts, _) = forms.take("一.csv", text);
    assert_eq!((counts.new, counts.changed, counts.same), (0, 0, 1));
    assert_eq!(forms.n.read(|r| r.count("SELECT count(*) FROM op", &[])).unwrap(), before);
}

#[test]
fn a_figure_that_nobody_can_read_is_kept_as_text_and_told() {
    let forms = forms();
    let path = forms
        .file("周报.csv", "企业名称,填报周,付费客户数,现金余额（元）\n青禾智能,2026-11-16,好几家,约12万\n".as_bytes());
    let inspected = ops::inspect(&path).unwrap();
    let request = ops::default_request(&inspected, None).unwrap();
    let plan = ops::plan(&forms.n, request, &mut |_, _| {}, &Default::default()).unwrap();
    let mut unread: Vec<String> = plan.preview(0).unread.iter().map(|cell| cell.column.clone()).collect();
    unread.sort();
    assert_eq!(unread, ["付费客户数", "现金余额（元）"]);
    let account = plan.preview(0).account;
    assert!(account.iter().all(|column| column.filled == column.stored + column.kept), "{account:?}");
}
