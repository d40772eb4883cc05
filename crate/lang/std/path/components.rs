//! The parts of a path. Separators in a row are one, and `.` is only a part where a path begins with it.

use crate::ffi::OsStr;
use crate::path::Path;

/// What stands before the root of a path of Windows: nothing makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PrefixComponent<'a> {
    text: &'a OsStr,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Component<'a> {
    Prefix(PrefixComponent<'a>),
    RootDir,
    CurDir,
    ParentDir,
    Normal(&'a OsStr),
}

impl<'a> Component<'a> {
    pub fn as_os_str(self) -> &'a OsStr {
        match self {
            Component::Prefix(prefix) => prefix.text,
            Component::RootDir => OsStr::of("/"),
            Component::CurDir => OsStr::of("."),
            Component::ParentDir => OsStr::of(".."),
            Component::Normal(name) => name,
        }
    }
}

impl<'a> AsRef<OsStr> for Component<'a> {
    fn as_ref(&self) -> &OsStr {
        self.as_os_str()
    }
}

#[derive(Clone)]
pub struct Components<'a> {
    /// What is left, without separators and `.` that are no parts: at both ends there is a part, or nothing.
    rest: &'a str,
    /// Whether the beginning of the path is still there.
    at_start: bool,
}

impl<'a> Components<'a> {
    pub(crate) fn of(text: &'a str) -> Components<'a> {
        let mut components = Components { rest: text, at_start: true };
        components.trim_end();
        components
    }

    pub fn as_path(&self) -> &'a Path {
        Path::of(self.rest)
    }

    /// The last part's first byte.
    fn last_start(&self) -> usize {
        match self.rest.rfind('/') {
            Some(at) => at + 1,
            None => 0,
        }
    }

    /// Takes separators and `.` away behind the last part.
    fn trim_end(&mut self) {
        loop {
            let from = self.last_start();
            let part = self.rest.get(from..).unwrap_or("");
            let stays = match part {
                "" => from <= 1 && self.at_start,
                "." => from == 0 && self.at_start,
                _ => true,
            };
            if stays || self.rest.is_empty() {
                return;
            }
            let end = if from > 1 || !self.at_start { from.saturating_sub(1) } else { from };
            self.rest = self.rest.get(..end).unwrap_or("");
        }
    }

    /// Takes separators and `.` away before the first part.
    fn trim_start(&mut self) {
        loop {
            let rest = self.rest;
            if !rest.starts_with('/') && rest != "." && !rest.starts_with("./") {
                return;
            }
            self.rest = rest.get(1..).unwrap_or("");
        }
    }
}

fn part(text: &str) -> Component<'_> {
    match text {
        "." => Component::CurDir,
        ".." => Component::ParentDir,
        name => Component::Normal(OsStr::of(name)),
    }
}

impl<'a> Iterator for Components<'a> {
    type Item = Component<'a>;

    fn next(&mut self) -> Option<Component<'a>> {
        let rest = self.rest;
        if rest.is_empty() {
            return None;
        }
        let is_root = self.at_start && rest.starts_with('/');
        let length = if is_root { 1 } else { rest.find('/').unwrap_or(rest.len()) };
        self.at_start = false;
        self.rest = rest.get(length..).unwrap_or("");
        self.trim_start();
        Some(if is_root { Component::RootDir } else { part(rest.get(..length).unwrap_or("")) })
    }
}

impl<'a> DoubleEndedIterator for Components<'a> {
    fn next_back(&mut self) -> Option<Component<'a>> {
        let rest = self.rest;
        if rest.is_empty() {
            return None;
        }
        if self.at_start && rest == "/" {
            self.rest = "";
            return Some(Component::RootDir);
        }
        let from = self.last_start();
        self.rest = rest.get(..from).unwrap_or("");
        self.trim_end();
        Some(part(rest.get(from..).unwrap_or("")))
    }
}

impl<'a> AsRef<Path> for Components<'a> {
    fn as_ref(&self) -> &Path {
        self.as_path()
    }
}

#[derive(Clone)]
pub struct Iter<'a> {
    components: Components<'a>,
}

impl<'a> Iter<'a> {
    pub(crate) fn of(components: Components<'a>) -> Iter<'a> {
        Iter { components }
    }

    pub fn as_path(&self) -> &'a Path {
        self.components.as_path()
    }
}

impl<'a> Iterator for Iter<'a> {
    type Item = &'a OsStr;

    fn next(&mut self) -> Option<&'a OsStr> {
        self.components.next().map(Component::as_os_str)
    }
}

impl<'a> DoubleEndedIterator for Iter<'a> {
    fn next_back(&mut self) -> Option<&'a OsStr> {
        self.components.next_back().map(Component::as_os_str)
    }
}

#[derive(Clone, Copy)]
pub struct Ancestors<'a> {
    pub(crate) next: Option<&'a Path>,
}

impl<'a> Iterator for Ancestors<'a> {
    type Item = &'a Path;

    fn next(&mut self) -> Option<&'a Path> {
        let next = self.next;
        self.next = match next {
            Some(path) => path.parent(),
            None => None,
        };
        next
    }
}
