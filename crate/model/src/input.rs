//! What a program is given when it starts: arguments, and the files that it finds. None of it ever changes, so that what the
//! program does stays a function of its text, its parameters, and this.

use std::collections::BTreeMap;

/// What a program is given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    /// Its arguments, without its own name.
    pub args: Vec<String>,
    /// The files that it finds.
    pub files: Files,
}

/// Files by their paths from the folder that the program is started in. Folders come from the paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    by_path: BTreeMap<String, Vec<u8>>,
}

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<'a> {
    /// Nothing.
    Nothing,
    /// A file with these bytes.
    File(&'a [u8]),
    /// A folder with entries of these names, in their order.
    Folder(Vec<&'a str>),
    /// It goes on behind a file.
    BehindFile,
    /// It leads out of what is given.
    Outside,
}

impl Files {
    /// Files with these paths: names separated by `/`.
    #[must_use]
    pub fn new(by_path: BTreeMap<String, Vec<u8>>) -> Self {
        Self { by_path }
    }

    /// What a path leads to, as Linux follows it.
    #[must_use]
    pub fn find(&self, path: &str) -> Found<'_> {
        if path.is_empty() {
            return Found::Nothing;
        }
        if path.starts_with('/') {
            return Found::Outside;
        }
        let mut at = String::new();
        let mut found = Found::Folder(self.names(""));
        for name in path.split('/') {
            match found {
                Found::Folder(_) => {}
                Found::File(_) => return Found::BehindFile,
                other => return other,
            }
            match name {
                "" | "." => continue,
                ".." if at.is_empty() => return Found::Outside,
                ".." => at.truncate(at.rfind('/').unwrap_or(0)),
                name => {
                    let separator = if at.is_empty() { "" } else { "/" };
                    at = format!("{at}{separator}{name}");
                }
            }
            found = match (self.by_path.get(&at), self.names(&at)) {
                (Some(bytes), _) => Found::File(bytes),
                (None, names) if names.is_empty() && !at.is_empty() => Found::Nothing,
                (None, names) => Found::Folder(names),
            };
        }
        found
    }

    /// The names in a folder, each once.
    fn names(&self, folder: &str) -> Vec<&str> {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let below = self.by_path.range(prefix.clone()..).map_while(|(path, _)| path.strip_prefix(&*prefix));
        let mut names: Vec<&str> = below.map(|path| path.split('/').next().unwrap_or(path)).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_where_linux_says() {
        let files = ["a/one.rs", "a/b/two.rs", "a.rs", "top.rs"];
        let files = Files::new(files.map(|path| (path.to_owned(), path.into())).into());
        for (path, found) in [
            ("a", Found::Folder(vec!["b", "one.rs"])),
            (".", Found::Folder(vec!["a", "a.rs", "top.rs"])),
            ("a//./b/", Found::Folder(vec!["two.rs"])),
            ("a/b/../one.rs", Found::File(b"a/one.rs")),
            ("a/..", Found::Folder(vec!["a", "a.rs", "top.rs"])),
            ("", Found::Nothing),
            ("b", Found::Nothing),
            ("b/../a", Found::Nothing),
            ("top.rs/", Found::BehindFile),
            ("top.rs/..", Found::BehindFile),
            ("..", Found::Outside),
            ("/a", Found::Outside),
        ] {
            assert_eq!(files.find(path), found, "{path}");
        }
    }
}
