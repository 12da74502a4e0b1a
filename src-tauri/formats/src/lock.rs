//! The small files that office programs lay beside a file while they have it open. A person sees them and picks one.

use std::path::Path;

use super::ReadFault;

/// Refuses such a file, with the name of the one that was meant.
pub(super) fn check(path: &Path) -> Result<(), ReadFault> {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    match meant_by(&name) {
        Some(of) => Err(ReadFault::LockFile { of: of.to_owned() }),
        None => Ok(()),
    }
}

/// `名册.xlsx` of Excel's and WPS's `~$名册.xlsx` and of LibreOffice's `.~lock.名册.xlsx#`.
fn meant_by(name: &str) -> Option<&str> {
    let office = name.strip_prefix("~$");
    let libre = || name.strip_prefix(".~lock.").and_then(|rest| rest.strip_suffix('#'));
    office.or_else(libre).filter(|of| !of.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_that_was_meant_is_named() {
        assert_eq!(meant_by("~$名册.xlsx"), Some("名册.xlsx"));
        assert_eq!(meant_by(".~lock.名册.ods#"), Some("名册.ods"));
        for other in ["名册.xlsx", "~名册.xlsx", "~$", ".~lock.名册.ods"] {
            assert_eq!(meant_by(other), None, "{other}");
        }
    }
}
