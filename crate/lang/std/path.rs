//! `std::path`, with the rules of Unix: `/` separates, and nothing else does.

use crate::borrow::{Borrow, Cow};
use crate::cmp::Ordering;
use crate::error::Error;
use crate::ffi::{OsStr, OsString};
use crate::fmt::{self, Debug};
use crate::fs;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::io;
use crate::ops::Deref;
use crate::str::FromStr;

pub use crate::path::components::{Ancestors, Component, Components, Iter, PrefixComponent};
pub use crate::path::display::Display;

pub const MAIN_SEPARATOR: char = '/';
pub const MAIN_SEPARATOR_STR: &str = "/";

pub fn is_separator(c: char) -> bool {
    c == '/'
}

pub struct Path {
    text: OsStr,
}

impl Path {
    pub fn new<S: AsRef<OsStr> + ?Sized>(text: &S) -> &Path {
        Path::of(text.as_ref().text())
    }

    pub(crate) fn of(text: &str) -> &Path {
        intrinsics::transmute::<&str, &Path>(text)
    }

    pub(crate) fn text(&self) -> &str {
        self.text.text()
    }

    pub fn as_os_str(&self) -> &OsStr {
        &self.text
    }

    pub fn to_str(&self) -> Option<&str> {
        Some(self.text())
    }

    pub fn to_string_lossy(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.text())
    }

    pub fn to_path_buf(&self) -> PathBuf {
        PathBuf { text: self.text.to_os_string() }
    }

    pub fn is_absolute(&self) -> bool {
        self.has_root()
    }

    pub fn is_relative(&self) -> bool {
        !self.has_root()
    }

    pub fn has_root(&self) -> bool {
        self.text().starts_with('/')
    }

    pub fn components(&self) -> Components<'_> {
        Components::of(self.text())
    }

    pub fn iter(&self) -> Iter<'_> {
        Iter::of(self.components())
    }

    pub fn ancestors(&self) -> Ancestors<'_> {
        Ancestors { next: Some(self) }
    }

    pub fn parent(&self) -> Option<&Path> {
        let mut components = self.components();
        match components.next_back() {
            Some(Component::Normal(_) | Component::CurDir | Component::ParentDir) => Some(components.as_path()),
            _ => None,
        }
    }

    pub fn file_name(&self) -> Option<&OsStr> {
        match self.components().next_back() {
            Some(Component::Normal(name)) => Some(name),
            _ => None,
        }
    }

    /// The name before and behind its last point; a point at its beginning separates nothing.
    fn name_parts(&self) -> (Option<&OsStr>, Option<&OsStr>) {
        let Some(name) = self.file_name() else { return (None, None) };
        match name.text().rsplit_once('.') {
            Some((before, after)) if !before.is_empty() => (Some(OsStr::of(before)), Some(OsStr::of(after))),
            _ => (Some(name), None),
        }
    }

    pub fn file_stem(&self) -> Option<&OsStr> {
        self.name_parts().0
    }

    pub fn extension(&self) -> Option<&OsStr> {
        self.name_parts().1
    }

    pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf {
        let mut joined = self.to_path_buf();
        joined.push(path);
        joined
    }

    pub fn with_file_name<S: AsRef<OsStr>>(&self, name: S) -> PathBuf {
        let mut changed = self.to_path_buf();
        changed.set_file_name(name);
        changed
    }

    pub fn with_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf {
        let mut changed = self.to_path_buf();
        changed.set_extension(extension);
        changed
    }

    pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool {
        self.strip_prefix(base).is_ok()
    }

    pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool {
        let mut own = self.components();
        let mut others = child.as_ref().components();
        while let Some(other) = others.next_back() {
            if own.next_back() != Some(other) {
                return false;
            }
        }
        true
    }

    pub fn strip_prefix<P: AsRef<Path>>(&self, base: P) -> Result<&Path, StripPrefixError> {
        let mut own = self.components();
        for other in base.as_ref().components() {
            if own.next() != Some(other) {
                return Err(StripPrefixError(()));
            }
        }
        Ok(own.as_path())
    }

    pub fn display(&self) -> Display<'_> {
        Display::of(self)
    }

    pub fn exists(&self) -> bool {
        fs::metadata(self).is_ok()
    }

    pub fn try_exists(&self) -> io::Result<bool> {
        fs::exists(self)
    }

    pub fn is_file(&self) -> bool {
        fs::metadata(self).is_ok_and(|found| found.is_file())
    }

    pub fn is_dir(&self) -> bool {
        fs::metadata(self).is_ok_and(|found| found.is_dir())
    }

    pub fn metadata(&self) -> io::Result<fs::Metadata> {
        fs::metadata(self)
    }

    pub fn read_dir(&self) -> io::Result<fs::ReadDir> {
        fs::read_dir(self)
    }
}

impl Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.text, f)
    }
}

impl PartialEq for Path {
    fn eq(&self, other: &Path) -> bool {
        self.components().eq(other.components())
    }
}

impl Eq for Path {}

impl PartialOrd for Path {
    fn partial_cmp(&self, other: &Path) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Path {
    fn cmp(&self, other: &Path) -> Ordering {
        self.components().cmp(other.components())
    }
}

impl Hash for Path {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for component in self.components() {
            component.hash(state);
        }
    }
}

impl ToOwned for Path {
    type Owned = PathBuf;

    fn to_owned(&self) -> PathBuf {
        self.to_path_buf()
    }
}

impl AsRef<OsStr> for Path {
    fn as_ref(&self) -> &OsStr {
        &self.text
    }
}

impl AsRef<Path> for Path {
    fn as_ref(&self) -> &Path {
        self
    }
}

impl AsRef<Path> for str {
    fn as_ref(&self) -> &Path {
        Path::of(self)
    }
}

impl AsRef<Path> for String {
    fn as_ref(&self) -> &Path {
        Path::of(self)
    }
}

impl AsRef<Path> for OsStr {
    fn as_ref(&self) -> &Path {
        Path::of(self.text())
    }
}

impl AsRef<Path> for OsString {
    fn as_ref(&self) -> &Path {
        Path::of(self.text())
    }
}

impl AsRef<Path> for Component<'_> {
    fn as_ref(&self) -> &Path {
        Path::of(self.as_os_str().text())
    }
}

impl<'a> IntoIterator for &'a Path {
    type Item = &'a OsStr;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

#[derive(Clone, Default)]
pub struct PathBuf {
    text: OsString,
}

impl PathBuf {
    pub const fn new() -> PathBuf {
        PathBuf { text: OsString::new() }
    }

    pub fn as_path(&self) -> &Path {
        self
    }

    pub fn push<P: AsRef<Path>>(&mut self, path: P) {
        let path = path.as_ref();
        let text = self.text.text();
        if path.has_root() {
            self.text.clear();
        } else if !text.is_empty() && !text.ends_with('/') {
            self.text.push("/");
        }
        self.text.push(path);
    }

    pub fn pop(&mut self) -> bool {
        match self.parent().map(|parent| parent.text().len()) {
            Some(length) => {
                self.text.truncate(length);
                true
            }
            None => false,
        }
    }

    pub fn set_file_name<S: AsRef<OsStr>>(&mut self, name: S) {
        if self.file_name().is_some() {
            self.pop();
        }
        self.push(name.as_ref());
    }

    pub fn set_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool {
        let extension = extension.as_ref().text();
        let Some(stem) = self.file_stem().map(OsStr::to_os_string) else { return false };
        self.pop_to_name();
        self.text.push(&stem);
        if !extension.is_empty() {
            self.text.push(".");
            self.text.push(extension);
        }
        true
    }

    /// Leaves what stands before the file's name.
    fn pop_to_name(&mut self) {
        if let Some(name) = self.file_name().map(|name| name.text()) {
            if let Some(at) = self.text.text().rfind(name) {
                self.text.truncate(at);
            }
        }
    }

    pub fn into_os_string(self) -> OsString {
        self.text
    }

    pub fn clear(&mut self) {
        self.text.clear();
    }
}

impl Deref for PathBuf {
    type Target = Path;

    fn deref(&self) -> &Path {
        Path::of(self.text.text())
    }
}

impl Debug for PathBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.text, f)
    }
}

impl PartialEq for PathBuf {
    fn eq(&self, other: &PathBuf) -> bool {
        self.components().eq(other.components())
    }
}

impl Eq for PathBuf {}

impl PartialOrd for PathBuf {
    fn partial_cmp(&self, other: &PathBuf) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PathBuf {
    fn cmp(&self, other: &PathBuf) -> Ordering {
        self.components().cmp(other.components())
    }
}

impl Hash for PathBuf {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_path().hash(state);
    }
}

impl PartialEq<Path> for PathBuf {
    fn eq(&self, other: &Path) -> bool {
        *self.as_path() == *other
    }
}

impl PartialEq<&Path> for PathBuf {
    fn eq(&self, other: &&Path) -> bool {
        *self.as_path() == **other
    }
}

impl PartialEq<PathBuf> for Path {
    fn eq(&self, other: &PathBuf) -> bool {
        *self == *other.as_path()
    }
}

impl Borrow<Path> for PathBuf {
    fn borrow(&self) -> &Path {
        self
    }
}

impl AsRef<Path> for PathBuf {
    fn as_ref(&self) -> &Path {
        self
    }
}

impl AsRef<OsStr> for PathBuf {
    fn as_ref(&self) -> &OsStr {
        &self.text
    }
}

impl From<String> for PathBuf {
    fn from(text: String) -> PathBuf {
        PathBuf { text: OsString::from(text) }
    }
}

impl From<OsString> for PathBuf {
    fn from(text: OsString) -> PathBuf {
        PathBuf { text }
    }
}

impl<T: AsRef<OsStr> + ?Sized> From<&T> for PathBuf {
    fn from(text: &T) -> PathBuf {
        PathBuf { text: text.as_ref().to_os_string() }
    }
}

impl From<PathBuf> for OsString {
    fn from(path: PathBuf) -> OsString {
        path.text
    }
}

impl FromStr for PathBuf {
    type Err = crate::convert::Infallible;

    fn from_str(text: &str) -> Result<PathBuf, crate::convert::Infallible> {
        Ok(PathBuf::from(text))
    }
}

impl<P: AsRef<Path>> FromIterator<P> for PathBuf {
    fn from_iter<I: IntoIterator<Item = P>>(parts: I) -> PathBuf {
        let mut path = PathBuf::new();
        path.extend(parts);
        path
    }
}

impl<P: AsRef<Path>> Extend<P> for PathBuf {
    fn extend<I: IntoIterator<Item = P>>(&mut self, parts: I) {
        for part in parts {
            self.push(part);
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripPrefixError(());

impl fmt::Display for StripPrefixError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("prefix not found")
    }
}

impl Error for StripPrefixError {}
