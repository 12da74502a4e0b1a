//! What a column's name says by its words: 所在城市 is a city, and 企业性质 is no company, 应届 no 届, Membership no member.
//!
//! A name is read from its end, where Chinese and English have what is meant: it must be a known word, and all that
//! stands before it must be words that change nothing (您的, 企业, your). Whatever makes the column somebody else's
//! (介绍人电话, 紧急联系人, Parent's phone) or a question (是否 …) makes it text.

mod exact;
mod head;
mod lists;
mod meant;
mod owners;
mod reading;
#[cfg(test)]
mod tests;
mod tokens;

pub(super) use head::Head;
pub(super) use reading::read;
