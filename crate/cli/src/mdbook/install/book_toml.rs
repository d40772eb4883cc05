//! The lines that `book.toml` needs, beside everything that it has, comments included.

use std::path::PathBuf;

use toml_edit::{Array, DocumentMut, Item, Table, TableLike, Value, value};

/// What becomes of a `book.toml`.
#[derive(Debug)]
pub(crate) struct Extended {
    /// Its text.
    pub(crate) text: String,
    /// What is new in it, one sentence each.
    pub(crate) added: Vec<String>,
    /// The folder of the chapters, from that of the book.
    pub(crate) src: PathBuf,
}

const PREPROCESSOR: &str = "preprocessor.interlock";
const COMMAND: &str = "interlock mdbook";
/// What puts included files into chapters, which has to come first. mdBook would take them in the order of the alphabet.
const LINKS: &str = "links";

/// Adds the preprocessor, and the script to the pages.
///
/// # Errors
///
/// The text is no TOML, or has something else where the lines belong: what, and where.
pub(crate) fn extended(text: &str, script: &str) -> Result<Extended, String> {
    let mut document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| error.to_string())?;
    let mut added = Vec::new();
    let src = match document.get("book").and_then(|book| book.get("src")) {
        None => "src",
        Some(src) => src.as_str().ok_or("src in [book] is no text")?,
    };
    let src = PathBuf::from(src);
    let outputs = document.get("output").and_then(Item::as_table_like);
    if outputs.is_some_and(|outputs| !outputs.is_empty() && !outputs.contains_key("html")) {
        return Err("the book is not made into HTML, which alone can have labs: add [output.html] first".to_owned());
    }

    let preprocessor = table(document.as_table_mut(), "preprocessor", "preprocessor", true)?;
    let interlock = table(preprocessor, "interlock", PREPROCESSOR, false)?;
    if !interlock.contains_key("command") {
        interlock.insert("command", value(COMMAND));
        added.push(format!("[{PREPROCESSOR}] with command = {COMMAND:?}"));
    }
    if list(interlock, "after", PREPROCESSOR, LINKS)? {
        added.push(format!("after = [{LINKS:?}] in [{PREPROCESSOR}]"));
    }
    let output = table(document.as_table_mut(), "output", "output", true)?;
    let html = table(output, "html", "output.html", false)?;
    if list(html, "additional-js", "output.html", script)? {
        added.push(format!("{script:?} in additional-js of [output.html]"));
    }
    let text = document.to_string();
    Ok(Extended { text, added, src })
}

/// The table of that name, which is made if there is none; `implicit` without a header of its own.
fn table<'a>(
    parent: &'a mut dyn TableLike,
    name: &str,
    called: &str,
    implicit: bool,
) -> Result<&'a mut dyn TableLike, String> {
    if !parent.contains_key(name) {
        let mut table = Table::new();
        table.set_implicit(implicit);
        parent.insert(name, Item::Table(table));
    }
    let found = parent.get_mut(name).and_then(Item::as_table_like_mut);
    found.ok_or_else(|| format!("{called} is no table"))
}

/// Adds a text to the list of that name; false if the list has it.
fn list(table: &mut dyn TableLike, name: &str, called: &str, text: &str) -> Result<bool, String> {
    if !table.contains_key(name) {
        table.insert(name, value(Array::new()));
    }
    let array = table.get_mut(name).and_then(Item::as_array_mut);
    let array = array.ok_or_else(|| format!("{name} in [{called}] is no list"))?;
    if array.iter().any(|value| value.as_str() == Some(text)) {
        return Ok(false);
    }
    // Where each value has a line of its own, the new one gets one too.
    let prefix = array.iter().last().and_then(|last| last.decor().prefix()?.as_str().map(str::to_owned));
    let mut new = Value::from(text);
    match prefix.filter(|prefix| prefix.contains('\n')) {
        Some(prefix) => {
            // A comment before the last value is about that one.
            let indent = prefix.rsplit('\n').next().unwrap_or_default();
            new.decor_mut().set_prefix(format!("\n{indent}"));
            array.push_formatted(new);
        }
        None => array.push(new),
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let first = extended(text, "interlock-book.js").unwrap();
        assert_eq!(first.text, expected);
        assert_eq!(first.added.is_empty(), text == expected);
        let second = extended(&first.text, "interlock-book.js").unwrap();
        assert_eq!((second.text.as_str(), second.added.len()), (expected, 0));
    }

    #[test]
    fn what_is_missing_is_added_and_what_is_there_stays() {
        check(
            "[book]\ntitle = \"Locks\" # ours\n",
            "[book]\ntitle = \"Locks\" # ours\n\n[preprocessor.interlock]\ncommand = \"interlock mdbook\"\n\
             after = [\"links\"]\n\n[output.html]\nadditional-js = [\"interlock-book.js\"]\n",
        );
        check(
            "",
            "[preprocessor.interlock]\ncommand = \"interlock mdbook\"\nafter = [\"links\"]\n\n\
             [output.html]\nadditional-js = [\"interlock-book.js\"]\n",
        );
    }

    #[test]
    fn what_was_chosen_is_kept() {
        check(
            "[preprocessor.interlock]\ncommand = \"cargo run -p interlock-cli -- mdbook\" # built here\nafter = [\"toc\"]\nstrict = true\n\n\
             # The pages.\n[output.html.search]\nenable = false\n",
            "[preprocessor.interlock]\ncommand = \"cargo run -p interlock-cli -- mdbook\" # built here\n\
             after = [\"toc\", \"links\"]\nstrict = true\n\n\
             [output.html]\nadditional-js = [\"interlock-book.js\"]\n\n# The pages.\n[output.html.search]\nenable = false\n",
        );
    }

    #[test]
    fn lists_keep_their_shape() {
        check(
            "[output.html]\nadditional-js = [\n    \"a.js\", # first\n    # second\n    \"b.js\",\n]\n\n[output.epub]\n",
            "[output.html]\nadditional-js = [\n    \"a.js\", # first\n    # second\n    \"b.js\",\n    \"interlock-book.js\",\n]\n\n\
             [output.epub]\n\n[preprocessor.interlock]\ncommand = \"interlock mdbook\"\nafter = [\"links\"]\n",
        );
        check(
            "preprocessor = { interlock = { command = \"x\", after = [\"links\"] } }\noutput = { html = { additional-js = [] } }\n",
            "preprocessor = { interlock = { command = \"x\", after = [\"links\"] } }\n\
             output = { html = { additional-js = [\"interlock-book.js\"] } }\n",
        );
    }

    #[test]
    fn what_cannot_be_extended_is_named() {
        for (text, message) in [
            ("[book\n", "line 1, column 6"),
            ("preprocessor = 1\n", "preprocessor is no table"),
            ("[preprocessor]\ninterlock = true\n", "preprocessor.interlock is no table"),
            ("[preprocessor.interlock]\nafter = \"links\"\n", "after in [preprocessor.interlock] is no list"),
            ("[output.html]\nadditional-js = \"a.js\"\n", "additional-js in [output.html] is no list"),
            ("[output.epub]\n", "add [output.html] first"),
            ("[book]\nsrc = 1\n", "src in [book] is no text"),
        ] {
            let error = extended(text, "interlock-book.js").unwrap_err();
            assert!(error.contains(message), "{text} gives {error}");
        }
    }
}
