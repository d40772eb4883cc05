//! The info string of a fence: the words behind its three backticks.
//!
//! As in mdBook, words are separated by spaces or commas, and braces around them mean nothing: `rust,interlock
//! program=counter-mutex threads=4`. A value with such characters stands in quotes. Only `view=`, whose value is a list, may
//! go on behind a comma without them.

use interlock_programs::nearest;

/// The views of a lab, as `view=` names them.
pub(crate) const VIEWS: [&str; 7] = ["source", "form", "output", "timeline", "locks", "chart", "explore"];

/// What makes a fence of Rust one of ours.
const MARK: &str = "interlock";

/// The info string of a lab.
#[derive(Debug, PartialEq)]
pub(crate) struct Info {
    /// What is set, in the order of the text: `readonly` alone is set to nothing.
    pub(crate) settings: Vec<(String, String)>,
    /// Words that are not for us: `no_run`, `edition2021`, classes of the book's own.
    pub(crate) words: Vec<String>,
}

/// Reads an info string; `None` if it is not that of a lab.
pub(crate) fn read(info: &str) -> Option<Info> {
    let mut words = words(info).into_iter();
    if words.next()? != "rust" {
        return None;
    }
    let mut marked = false;
    let mut read = Info { settings: Vec::new(), words: Vec::new() };
    // Whether the word before belongs to the list of a `view=`.
    let mut listing = false;
    for word in words {
        if let Some((name, value)) = word.split_once('=') {
            listing = name.eq_ignore_ascii_case("view");
            read.settings.push((name.to_owned(), value.to_owned()));
            continue;
        }
        // One that is like a view is taken for it, so that it is told of and not lost among the classes.
        let view = nearest(&word, VIEWS.into_iter()).is_some();
        let list = read.settings.last_mut().filter(|_| listing && view);
        if let Some((_, list)) = list {
            list.push(',');
            list.push_str(&word);
            continue;
        }
        listing = false;
        match word.as_str() {
            MARK => marked = true,
            "readonly" => read.settings.push((word, String::new())),
            _ => read.words.push(word),
        }
    }
    marked.then_some(read)
}

/// The words, without quotes.
fn words(info: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for character in info.chars() {
        let word = words.len() - 1;
        match (quote, character) {
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            (None, ' ' | '\t' | ',' | '{' | '}') => words.push(String::new()),
            _ => words[word].push(character),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Settings and words in one line.
    fn told(info: &str) -> Option<String> {
        let Info { settings, words } = read(info)?;
        let settings = settings.iter().map(|(name, value)| format!("{name}:{value}")).collect::<Vec<_>>().join(" ");
        Some(format!("{settings} | {}", words.join(" ")))
    }

    #[test]
    fn words_are_separated_as_in_mdbook() {
        let table = [
            ("rust,interlock program=counter-mutex threads=4", "program:counter-mutex threads:4 | "),
            ("rust,interlock,program=counter-mutex,threads=4", "program:counter-mutex threads:4 | "),
            ("rust {interlock program=counter-mutex}", "program:counter-mutex | "),
            ("rust interlock\tprogram=a,, threads=4 ", "program:a threads:4 | "),
            ("rust,interlock,no_run,edition2021", " | no_run edition2021"),
            ("rust,no_run,interlock,readonly", "readonly: | no_run"),
            ("rust,interlock program='a b' lang=\"en-GB\"", "program:a b lang:en-GB | "),
        ];
        for (info, expected) in table {
            assert_eq!(told(info).as_deref(), Some(expected), "{info}");
        }
    }

    #[test]
    fn the_list_of_views_may_have_commas_and_spaces() {
        let table = [
            ("rust,interlock,view=source,timeline,readonly", "view:source,timeline readonly: | "),
            ("rust,interlock view=source,timeline no_run,output", "view:source,timeline | no_run output"),
            ("rust,interlock view=\"source,timelin\"", "view:source,timelin | "),
            ("rust,interlock view=source,timelin", "view:source,timelin | "),
            ("rust,interlock,view=source,ignore,no_run,should_panic", "view:source | ignore no_run should_panic"),
            ("rust,interlock,view=source,compile_fail,E0382", "view:source | compile_fail E0382"),
            ("rust,interlock,view=source,edition2021", "view:source | edition2021"),
            ("rust,interlock,view=source,does_not_compile", "view:source | does_not_compile"),
            ("rust,interlock,view=source,should_panic", "view:source | should_panic"),
            ("rust,interlock,view=source,editable,noplayground", "view:source | editable noplayground"),
        ];
        for (info, expected) in table {
            assert_eq!(told(info).as_deref(), Some(expected), "{info}");
        }
    }

    #[test]
    fn other_fences_are_none_of_ours() {
        for info in ["", "rust", "interlock", "text,interlock", "rust,interlocked", "rust,program=interlock"] {
            assert_eq!(told(info), None, "{info}");
        }
    }
}
