use proptest::prelude::*;

use super::money::{Currency, Money, MoneyFault, NotMoney, read_money};

fn read(text: &str) -> String {
    read_money(text, Currency::CNY).map_or_else(|fault| format!("{fault:?}"), |money| money.to_string())
}

#[test]
fn amounts_are_read_as_exact_as_they_are_told() {
    for (text, stored) in [
        ("12.5万", "CNY 125e3"),
        ("12.50万", "CNY 1250e2"),
        ("约300万元", "CNY ~300e4"),
        ("300万左右", "CNY ~300e4"),
        ("USD 1.2m", "USD 12e5"),
        ("¥1,200.50", "CNY 120050e-2"),
        ("￥1200.5", "CNY 12005e-1"),
        ("1200", "CNY 1200e0"),
        ("1200元整", "CNY 1200e0"),
        ("人民币1,234,567元", "CNY 1234567e0"),
        ("１２．５万元", "CNY 125e3"),
        ("5千", "CNY 5e3"),
        ("3百万", "CNY 3e6"),
        ("2千万人民币", "CNY 2e7"),
        ("1.2亿", "CNY 12e7"),
        ("1亿2000万元", "CNY 12000e4"),
        ("3万5千", "CNY 35e3"),
        ("3万亿", "CNY 3e12"),
        ("50w", "CNY 50e4"),
        ("300K", "CNY 300e3"),
        ("100万美元", "USD 100e4"),
        ("100万元人民币", "CNY 100e4"),
        ("$5 million", "USD 5e6"),
        ("US$1.25bn", "USD 125e7"),
        ("HK$ 30,000", "HKD 30000e0"),
        ("500万港币", "HKD 500e4"),
        ("€99.90", "EUR 9990e-2"),
        ("about 20k USD", "USD ~20e3"),
        ("-12万", "CNY -12e4"),
        ("¥-3.5", "CNY -35e-1"),
        ("-¥3.5", "CNY -35e-1"),
        ("0", "CNY 0e0"),
        ("0.12345万", "CNY 12345e-1"),
    ] {
        assert_eq!(read(text), stored, "{text}");
    }
    assert_eq!(read_money("3.5", Currency::of("USD").unwrap()).unwrap().to_string(), "USD 35e-1");
}

#[test]
fn what_is_no_amount_is_told_apart() {
    for text in
        ["未披露", "数千万", "万元", "1,20", "12,34,567", "1.2.3", "3万4亿", "1.2万5千万", "¥", "5 apples", "$5欧元"]
    {
        assert_eq!(read(text), "NoAmount", "{text}");
    }
    for text in ["300-500万", "300万~500万", "超过300万", "300万以上", "逾1亿", "不超过50万元", "100万+"]
    {
        assert_eq!(read(text), "Limit", "{text}");
    }
    assert_eq!((read("1.234"), read("1.230")), ("TooExact".to_owned(), "CNY 123e-2".to_owned()));
    assert_eq!((read("999999万亿"), read("99999999999999999999")), ("TooLarge".to_owned(), "TooLarge".to_owned()));
    assert_eq!(read("  "), "Empty");
}

#[test]
fn amounts_are_shown_with_all_digits_that_were_told() {
    for (text, chinese, english) in [
        ("12.5万", "12.5 万元", "CNY 125,000"),
        ("约300万元", "约 300 万元", "about CNY 3.00 million"),
        ("USD 1.2m", "120 万美元", "USD 1.2 million"),
        ("¥1,200.50", "1,200.50 元", "CNY 1,200.50"),
        ("1200.5", "1,200.5 元", "CNY 1,200.5"),
        ("1234567元", "1,234,567 元", "CNY 1,234,567"),
        ("1.2亿", "1.2 亿元", "CNY 120 million"),
        ("35亿", "35 亿元", "CNY 3.5 billion"),
        ("1亿2000万", "12,000 万元", "CNY 120.00 million"),
        ("-3百", "-300 元", "CNY -300"),
        ("0", "0 元", "CNY 0"),
        ("0.05", "0.05 元", "CNY 0.05"),
    ] {
        let money = read_money(text, Currency::CNY).unwrap();
        assert_eq!((money.in_chinese().as_str(), money.in_english().as_str()), (chinese, english), "{text}");
    }
    let francs = Money::told(5, 8, Currency::of("CHF").unwrap()).unwrap();
    assert_eq!((francs.in_chinese().as_str(), francs.in_english().as_str()), ("500 万 CHF", "CHF 5 million"));
}

#[test]
fn one_amount_is_one_text() {
    let money: Money = "CNY ~300e4".parse().unwrap();
    assert_eq!((money.fen(), money.power(), money.is_about()), (300_000_000, 6, true));
    assert_eq!(Money::exact(120_050, Currency::CNY).to_string(), "CNY 120050e-2");
    assert_eq!(serde_json::to_string(&money).unwrap(), "\"CNY ~300e4\"");
    assert_eq!(serde_json::from_str::<Money>("\"CNY ~300e4\"").unwrap(), money);
    for wrong in [
        "", "CNY", "CNY 1", "CNY 1e-3", "cny 1e0", "CNYX 1e0", "CNY 01e0", "CNY +1e0", "CNY 1e99", "CNY 1e00",
        "CNY  1e0",
    ] {
        assert_eq!(wrong.parse::<Money>(), Err(NotMoney), "{wrong}");
    }
}

proptest! {
    #[test]
    fn every_amount_comes_back_from_its_text_and_from_what_is_shown(
        digits in -99_999_999_i64..99_999_999, power in 0..9_u32, about: bool, which in 0..11_usize
    ) {
        let currency = super::money::NAMED[which].0;
        let told = Money::told(digits, power, currency).unwrap();
        let money = if about { told.about() } else { told };
        prop_assert_eq!(money.to_string().parse::<Money>(), Ok(money));
        for shown in [money.in_chinese(), money.in_english()] {
            let read = read_money(&shown, Currency::CNY);
            let read = read.map_err(|fault| TestCaseError::fail(format!("{shown}: {fault}")))?;
            prop_assert_eq!((read.fen(), read.currency(), read.is_about()), (money.fen(), currency, about), "{}", shown);
            prop_assert!(read.power() <= power, "no less exact: {shown}");
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*", marks in "[-0-9.,万亿千元$¥ 约km]{0,14}") {
        for text in [text, marks] {
            match read_money(&text, Currency::CNY) {
                Ok(money) => prop_assert_eq!(money.to_string().parse::<Money>(), Ok(money)),
                Err(MoneyFault::Empty) => prop_assert!(super::text::plain(&text).trim().is_empty()),
                Err(_) => {}
            }
        }
    }
}
