//! The one way to an address outside: the desktop's own browser or mail program, after the page has asked the person.

use miaopu_core::{Code, Refusal, code};
use tauri::{AppHandle, Url};
use tauri_plugin_opener::OpenerExt as _;

use crate::reply::Reply;

/// The longest address that browsers agree upon, in bytes.
const LONGEST: usize = 2_000;

/// Opens an address outside the window.
///
/// # Errors
/// `link_forbidden` for one that may not be opened; `link_not_opened` where the desktop has no program for it.
pub fn open(app: &AppHandle, address: &str) -> Reply<()> {
    let address = openable(address).ok_or_else(|| refused(code::LINK_FORBIDDEN))?;
    app.opener().open_url(address, None::<&str>).map_err(|_| refused(code::LINK_NOT_OPENED))?;
    Ok(())
}

fn refused(code: Code) -> miaopu_core::Error {
    Refusal::new(code).into()
}

/// The address as a browser takes it, where it is one of the web or of mail and hides nothing: a name before the host
/// (`https://bank@example.com`) reads as if it were the host.
fn openable(address: &str) -> Option<String> {
    let address = Url::parse(address).ok().filter(|address| address.as_str().len() <= LONGEST)?;
    let is_open = match address.scheme() {
        "http" | "https" => address.has_host() && address.username().is_empty() && address.password().is_none(),
        // Some mail programs take files of this machine along.
        "mailto" => !address.query_pairs().any(|(name, _)| name.to_ascii_lowercase().starts_with("attach")),
        _ => false,
    };
    is_open.then(|| address.into())
}

#[cfg(test)]
mod tests {
    use super::openable;

    #[test]
    fn addresses_of_the_web_and_of_mail_are_opened_as_they_are() {
        for address in ["https://example.com/a?b=c#d", "http://example.com/", "mailto:chen@example.com?subject=x"] {
            assert_eq!(openable(address).as_deref(), Some(address));
        }
    }

    #[test]
    fn a_host_in_other_letters_is_opened_in_the_letters_that_the_network_knows() {
        assert_eq!(openable("https://例子.测试/").as_deref(), Some("https://xn--fsqu00a.xn--0zwm56d/"));
    }

    #[test]
    fn whatever_else_has_an_address_is_not_opened() {
        let long = format!("https://example.com/{}", "a".repeat(2_000));
        for address in [
            "",
            "example.com",
            "/etc/hostname",
            "file:///etc/hostname",
            "javascript:void(0)",
            "data:text/html,x",
            "tauri://localhost",
            "ftp://example.com/",
            "smb://server/share",
            "tel:10086",
            "x-desktop-thing:do",
            "mailto:chen@example.com?attach=x",
            "https://bank.example@example.com/",
            "https:///",
            &long,
        ] {
            assert_eq!(openable(address), None, "{address}");
        }
    }
}
