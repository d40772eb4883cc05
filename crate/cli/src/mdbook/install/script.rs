//! The script of a book, with the address of the site that has the labs.

/// The script, with `SITE` for the address.
const SCRIPT: &str = include_str!("interlock-book.js");

/// What its first line begins with, in every version.
const MARK: &str = "// Labs of Interlock in a book.";

/// What stands before the address.
const BEFORE: &str = "const site = ";

/// The script for a site: an address, or a folder of the book.
pub(crate) fn script(address: &str) -> String {
    SCRIPT.replacen("SITE", &format!("{address:?}"), 1)
}

/// The address in a script; `None` if it was not written by this.
pub(crate) fn address(script: &str) -> Option<String> {
    let line = script.strip_prefix(MARK)?.lines().find_map(|line| line.trim_start().strip_prefix(BEFORE))?;
    let quoted = line.split('"').nth(1)?;
    Some(quoted.to_owned())
}

/// An address as the script can have it: absolute, with a slash at its end.
pub(crate) fn checked_address(address: &str) -> Result<String, String> {
    let absolute = ["https://", "http://", "/"]
        .iter()
        .any(|start| address.strip_prefix(start).is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/')));
    let plain = |character: char| character.is_ascii_graphic() && !['"', '\\', '<', '>', '?', '#'].contains(&character);
    if !absolute || !address.chars().all(plain) {
        return Err(format!(
            "--address {address:?}: it is the address of the site's folder, such as https://example.org/interlock/"
        ));
    }
    Ok(format!("{}/", address.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_has_its_address_and_tells_it() {
        for site in ["interlock/", "https://example.org/a/"] {
            let script = script(site);
            assert!(script.starts_with(MARK) && !script.contains("SITE"), "{script}");
            assert_eq!(address(&script).as_deref(), Some(site));
        }
        assert_eq!(address("// something else\nconst site = \"a/\";"), None);
    }

    #[test]
    fn addresses_are_absolute() {
        for (given, taken) in [
            ("https://example.org", Some("https://example.org/")),
            ("https://example.org/interlock/", Some("https://example.org/interlock/")),
            ("/interlock", Some("/interlock/")),
            ("http://localhost:8080/", Some("http://localhost:8080/")),
            ("//example.org/", None),
            ("example.org", None),
            ("https://", None),
            ("https://example.org/\"+alert()+\"", None),
            ("https://example.org/?a", None),
        ] {
            assert_eq!(checked_address(given).ok().as_deref(), taken, "{given}");
        }
    }
}
