//! The conditions of a list: only those that were asked for stand in its SQL, so that each finds its index.

use std::borrow::Cow;

use rusqlite::ToSql;

/// Conditions behind a `WHERE`, and the values that fill them.
#[derive(Default)]
pub struct Filter {
    sql: String,
    values: Vec<(Cow<'static, str>, Box<dyn ToSql>)>,
}

impl Filter {
    /// Adds ` AND condition`; `name` is its one parameter.
    pub fn and(&mut self, condition: &str, name: &'static str, value: impl ToSql + 'static) {
        self.sql += " AND ";
        self.sql += condition;
        self.fill(name, value);
    }

    /// As [`Filter::and`], where there is a value.
    pub fn and_some(&mut self, condition: &str, name: &'static str, value: Option<impl ToSql + 'static>) {
        if let Some(value) = value {
            self.and(condition, name, value);
        }
    }

    /// Adds ` AND condition`, in which `{}` stands for the value.
    pub fn and_value(&mut self, condition: &str, value: impl ToSql + 'static) {
        let name = format!(":value_{}", self.values.len());
        self.sql += " AND ";
        self.sql += &condition.replace("{}", &name);
        self.values.push((name.into(), Box::new(value)));
    }

    /// Fills a parameter that the statement has already.
    pub fn fill(&mut self, name: &'static str, value: impl ToSql + 'static) {
        self.values.push((name.into(), Box::new(value)));
    }

    /// The conditions, each with its ` AND ` before it.
    pub fn sql(&self) -> &str {
        &self.sql
    }

    /// The values by name.
    pub fn params(&self) -> Vec<(&str, &dyn ToSql)> {
        self.values.iter().map(|(name, value)| (&**name, &**value)).collect()
    }
}
