//! Why a row is left out: with what its sentence needs, and the column that stops it.

use super::*;
use crate::{
    import::PlannedRow,
    words::{Language, Words},
};

/// The rows of a table that stay out.
fn refused(n: &TestNursery, kind: Kind, table: &str) -> Vec<PlannedRow> {
    let inspected = ops::inspect(&n.table(table)).unwrap();
    let plan = n.plan(ops::default_request(&inspected, Some(kind)).unwrap()).unwrap();
    plan.preview(0).refused
}

fn noun(name: &str) -> Kind {
    Kind::Record(name.parse().unwrap())
}

/// A table for each kind with rows that its rules refuse, and the columns that stop them.
fn tables() -> Vec<(Kind, &'static str, Vec<Option<&'static str>>)> {
    vec![
        (Kind::Startups, "企业名称,手机\n,13900001234\n", vec![Some("企业名称")]),
        (Kind::People, "姓名,手机\n,13900001234\n", vec![Some("姓名")]),
        (Kind::Mentors, "导师姓名,手机\n,13900001234\n", vec![Some("导师姓名")]),
        (Kind::Alumni, "校友姓名,手机\n,13900001234\n", vec![Some("校友姓名")]),
        (
            Kind::Sessions,
            "日期,开始时间,结束时间,主题\n2026-02-30,14:00,15:00,第二课\n2026-03-05,14:00,15:00,\n",
            vec![Some("日期"), Some("主题")],
        ),
        (
            Kind::Notes,
            "企业名称,日期,内容\n云岭科技,2099-01-01,见面\n没有的公司,2026-01-05,见面\n云岭科技,2026-01-05,\n",
            vec![Some("日期"), Some("企业名称"), Some("内容")],
        ),
        (
            noun("milestones"),
            "里程碑,企业名称,截止日期,完成日期\n首单,云岭科技,2026-03-05,2099-01-01\n首单,没有的公司,2026-03-05,\n,云岭科技,2026-03-05,\n",
            vec![Some("完成日期"), Some("企业名称"), Some("里程碑")],
        ),
        (
            noun("check_ins"),
            "企业名称,填报周,团队士气\n云岭科技,2099-01-05,3\n云岭科技,2026-01-05,9\n",
            vec![Some("填报周"), Some("团队士气")],
        ),
        (
            noun("availabilities"),
            "门诊导师,门诊星期,门诊开始,门诊结束\n秦启行,某天,14:00,16:00\n秦启行,周一,16:00,14:00\n",
            vec![Some("门诊星期"), Some("门诊结束")],
        ),
        (noun("absences"), "请假导师,请假起,请假止\n秦启行,2026-03-05,2026-03-01\n", vec![Some("请假止")]),
        (
            noun("conflicts"),
            "回避导师,回避企业,回避原因,申报日期,回避至\n秦启行,云岭科技,亲属,2026-03-05,2026-03-01\n",
            vec![Some("回避至")],
        ),
        (
            noun("mentor_feedback"),
            "被评导师,评价企业,谁的评价,评分,评价日期\n秦启行,云岭科技,企业,9,2026-03-05\n秦启行,云岭科技,企业,4,2099-03-05\n",
            vec![Some("评分"), Some("评价日期")],
        ),
        (noun("mentor_terms"), "带教导师,最少企业数,最多企业数\n秦启行,5,2\n", vec![Some("最多企业数")]),
        (noun("plan_steps"), "里程碑模板,项目名称,第几周\n首单,加速营,900\n", vec![Some("第几周")]),
        (noun("sites"), "载体名称,载体类型\n,加速器\n", vec![Some("载体名称")]),
    ]
}

#[test]
fn the_sentence_of_a_refused_row_is_whole_and_names_its_column() {
    let n = nursery();
    a_startup().named("云岭科技").save(&n);
    a_person().named("秦启行").save(&n);
    for (kind, table, columns) in tables() {
        let rows = refused(&n, kind, table);
        assert_eq!(rows.iter().map(|row| row.column.as_deref()).collect::<Vec<_>>(), columns, "{table}{rows:?}");
        for language in [Language::Chinese, Language::English] {
            for row in &rows {
                let said = row.why(&Words::new(language)).unwrap();
                assert!(!said.contains("{$") && !said.contains("error-"), "{said}");
                assert!(row.column.iter().all(|column| said.contains(column.as_str())), "{said}");
            }
        }
    }
}

#[test]
fn a_word_that_is_none_of_a_columns_choices_is_refused_with_them() {
    let n = nursery();
    let rows = refused(&n, noun("availabilities"), "门诊导师,门诊星期,门诊开始,门诊结束\n秦启行,某天,14:00,16:00\n");
    assert_eq!(rows[0].code, Some(code::UNKNOWN_CHOICE));
    assert!(rows[0].why(&Words::new(Language::Chinese)).unwrap().contains("周四"));
}

#[test]
fn a_number_out_of_its_range_is_told_with_the_range() {
    let n = nursery();
    a_startup().named("云岭科技").save(&n);
    let rows = refused(&n, noun("check_ins"), "企业名称,填报周,团队士气\n云岭科技,2026-01-05,9\n");
    let said = rows[0].why(&Words::new(Language::English)).unwrap();
    assert!(said.contains('1') && said.contains('5'), "{said}");
}

#[test]
fn a_name_that_nobody_bears_is_told_by_its_column_and_kept_as_text() {
    let n = nursery();
    a_startup().named("云岭科技").save(&n);
    let table = "里程碑,企业名称,截止日期,期次,责任人\n首单,云岭科技,2026-03-05,第9期,没有这人\n";
    let inspected = ops::inspect(&n.table(table)).unwrap();
    let plan = n.plan(ops::default_request(&inspected, Some(noun("milestones"))).unwrap()).unwrap();
    let told: BTreeMap<_, _> = plan.preview(0).unread.into_iter().map(|cell| (cell.column, cell.code)).collect();
    let expected = [("期次", code::NO_SUCH_COHORT), ("责任人", code::NO_SUCH_PERSON)];
    assert_eq!(told, expected.map(|(column, code)| (column.to_owned(), code)).into());
}

#[test]
fn of_several_people_of_one_name_a_mentor_is_meant_where_a_mentor_is_asked_for() {
    let n = nursery();
    a_person().named("王伟").save(&n);
    a_person().named("王伟").save_as_mentor(&n);
    let table = "门诊导师,门诊星期,门诊开始,门诊结束\n王伟,周四,14:00,16:00\n";
    assert_eq!(n.take_in(noun("availabilities"), table).0, counts(1, 0, 0, 0));
    a_person().named("王伟").save_as_mentor(&n);
    let rows = refused(&n, noun("availabilities"), "门诊导师,门诊星期,门诊开始,门诊结束\n王伟,周五,14:00,16:00\n");
    assert_eq!((rows[0].code, rows[0].column.as_deref()), (Some(code::AMBIGUOUS_NAME), Some("门诊导师")));
}
