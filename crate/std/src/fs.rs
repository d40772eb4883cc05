//! As much of `std::fs` as the programs need, over the real file system or a tree in memory.

use ::std::collections::{BTreeMap, BTreeSet};
use ::std::ffi::OsString;
use ::std::fs as real;
use ::std::io::{Error, ErrorKind, Result};
use ::std::ops::Bound;
use ::std::path::{Component, Path, PathBuf};
use ::std::sync::Arc;

use crate::runtime;

/// Files in memory, by path: components separated by `/`, neither leading `/` nor `.` nor `..`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    files: BTreeMap<String, Vec<u8>>,
}

impl Tree {
    /// A tree of these files. Directories come from the paths.
    #[must_use]
    pub fn new(files: BTreeMap<String, Vec<u8>>) -> Self {
        Self { files: files.into_iter().map(|(path, bytes)| (key(Path::new(&path)), bytes)).collect() }
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>> {
        let key = key(path);
        match self.files.get(&key) {
            Some(bytes) => Ok(bytes.clone()),
            None if self.is_dir(&key) => Err(ErrorKind::IsADirectory.into()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }

    fn is_dir(&self, key: &str) -> bool {
        key.is_empty() || self.below(key).next().is_some()
    }

    /// The paths below a directory, relative to it.
    fn below<'a>(&'a self, key: &str) -> impl Iterator<Item = &'a str> {
        let prefix = if key.is_empty() { String::new() } else { format!("{key}/") };
        let from = self.files.range::<str, _>((Bound::Included(prefix.as_str()), Bound::Unbounded));
        from.map_while(move |(path, _)| path.strip_prefix(prefix.as_str()))
    }

    fn entries(&self, directory: &Path) -> Result<Vec<DirEntry>> {
        let key = key(directory);
        if self.files.contains_key(&key) {
            return Err(ErrorKind::NotADirectory.into());
        }
        if !self.is_dir(&key) {
            return Err(ErrorKind::NotFound.into());
        }
        let names: BTreeSet<(&str, bool)> = self
            .below(&key)
            .map(|path| match path.split_once('/') {
                Some((name, _)) => (name, true),
                None => (path, false),
            })
            .collect();
        let entry = |(name, is_dir)| DirEntry { path: directory.join(name), file_type: FileType { is_dir } };
        Ok(names.into_iter().map(entry).collect())
    }
}

fn key(path: &Path) -> String {
    let mut parts: Vec<String> = Vec::new();
    for component in path.components() {
        match component {
            Component::Normal(name) => parts.push(name.to_string_lossy().into_owned()),
            Component::ParentDir => {
                parts.pop();
            }
            Component::Prefix(_) | Component::RootDir | Component::CurDir => {}
        }
    }
    parts.join("/")
}

/// Where a run finds its files.
#[derive(Clone, Debug, Default)]
pub enum Files {
    /// The real file system. A browser has none, so that there everything is missing.
    #[default]
    Real,
    /// A tree in memory.
    Memory(Arc<Tree>),
}

/// What the programs need to know of a file's type; see [`real::FileType`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FileType {
    is_dir: bool,
}

impl FileType {
    /// See [`real::FileType::is_dir`].
    #[must_use]
    pub fn is_dir(&self) -> bool {
        self.is_dir
    }

    /// See [`real::FileType::is_file`]. Links and devices count as files.
    #[must_use]
    pub fn is_file(&self) -> bool {
        !self.is_dir
    }
}

/// See [`real::DirEntry`].
#[derive(Debug)]
pub struct DirEntry {
    path: PathBuf,
    file_type: FileType,
}

impl DirEntry {
    /// See [`real::DirEntry::path`].
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.path.clone()
    }

    /// See [`real::DirEntry::file_name`].
    #[must_use]
    pub fn file_name(&self) -> OsString {
        self.path.file_name().unwrap_or_default().to_owned()
    }

    /// See [`real::DirEntry::file_type`].
    ///
    /// # Errors
    ///
    /// None: the type is found out when the directory is read.
    pub fn file_type(&self) -> Result<FileType> {
        Ok(self.file_type)
    }
}

/// See [`real::ReadDir`].
#[derive(Debug)]
pub struct ReadDir(::std::vec::IntoIter<Result<DirEntry>>);

impl Iterator for ReadDir {
    type Item = Result<DirEntry>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }
}

/// See [`real::read_dir`].
///
/// # Errors
///
/// When there is no such directory, or it cannot be read.
pub fn read_dir<P: AsRef<Path>>(path: P) -> Result<ReadDir> {
    let entries: Vec<Result<DirEntry>> = match runtime::files() {
        Files::Memory(tree) => tree.entries(path.as_ref())?.into_iter().map(Ok).collect(),
        Files::Real => real::read_dir(path)?
            .map(|entry| {
                let entry = entry?;
                Ok(DirEntry { path: entry.path(), file_type: FileType { is_dir: entry.file_type()?.is_dir() } })
            })
            .collect(),
    };
    Ok(ReadDir(entries.into_iter()))
}

/// See [`real::read`].
///
/// # Errors
///
/// When there is no such file, or it cannot be read.
pub fn read<P: AsRef<Path>>(path: P) -> Result<Vec<u8>> {
    match runtime::files() {
        Files::Memory(tree) => tree.read(path.as_ref()),
        Files::Real => real::read(path),
    }
}

/// See [`real::read_to_string`].
///
/// # Errors
///
/// When there is no such file, it cannot be read, or it is not UTF-8.
pub fn read_to_string<P: AsRef<Path>>(path: P) -> Result<String> {
    let not_text = |_| Error::new(ErrorKind::InvalidData, "stream did not contain valid UTF-8");
    String::from_utf8(read(path)?).map_err(not_text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> Tree {
        let files = [("a/one.rs", "1"), ("a/b/two.rs", "2"), ("top.rs", "3")];
        Tree::new(files.map(|(path, text)| (path.to_owned(), text.into())).into())
    }

    #[test]
    fn a_directory_lists_files_and_directories() {
        let list = |path: &str| {
            let entries = tree().entries(Path::new(path)).unwrap();
            let shown = entries.iter().map(|entry| {
                format!("{}{}", entry.path.to_string_lossy(), if entry.file_type.is_dir { "/" } else { "" })
            });
            shown.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(list("."), "./a/ ./top.rs");
        assert_eq!(list("a"), "a/b/ a/one.rs");
        assert_eq!(list("a/b"), "a/b/two.rs");
    }

    #[test]
    fn what_is_missing_or_of_the_other_kind_is_an_error() {
        assert_eq!(tree().read(Path::new("nowhere")).unwrap_err().kind(), ErrorKind::NotFound);
        assert_eq!(tree().read(Path::new("a")).unwrap_err().kind(), ErrorKind::IsADirectory);
        assert_eq!(tree().entries(Path::new("top.rs")).unwrap_err().kind(), ErrorKind::NotADirectory);
        assert_eq!(tree().entries(Path::new("nowhere")).unwrap_err().kind(), ErrorKind::NotFound);
        assert_eq!(tree().read(Path::new("./a/../a/one.rs")).unwrap(), b"1");
    }
}
