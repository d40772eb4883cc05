//! A path as it is printed.

use crate::fmt;
use crate::path::Path;

pub struct Display<'a> {
    path: &'a Path,
}

impl Display<'_> {
    pub(crate) fn of(path: &Path) -> Display<'_> {
        Display { path }
    }
}

impl fmt::Display for Display<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.path.text(), f)
    }
}

impl fmt::Debug for Display<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.path, f)
    }
}
