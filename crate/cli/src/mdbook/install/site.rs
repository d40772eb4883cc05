//! The site's files as part of a book, so that it needs no other server: mdBook copies what stands between its chapters.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A copy of the site into a folder of the book, looked at but not yet made.
#[derive(Debug)]
pub(crate) struct Copy {
    from: PathBuf,
    to: PathBuf,
    /// Files of the site, from its folder.
    files: BTreeSet<PathBuf>,
    /// Files that an earlier copy left and that the site has no more.
    stale: BTreeSet<PathBuf>,
}

/// Where the site keeps what has another name in every version. Nothing else is ever removed.
const VERSIONED: &str = "assets";

impl Copy {
    /// Looks at both folders.
    ///
    /// # Errors
    ///
    /// `from` is not the site, or `to` has something that is not.
    pub(crate) fn planned(from: &Path, to: &Path) -> Result<Self, String> {
        let mut files = below(from)?;
        for needed in ["interlock.js", "v1/embed/index.html"] {
            if !files.contains(Path::new(needed)) {
                return Err(format!(
                    "{} is not the site, which has {needed}; `./build.sh build` leaves it in www/dist",
                    from.display()
                ));
            }
        }
        // A book is served by what does not know of compressed twins, most of the time.
        files.retain(|file| !file.extension().is_some_and(|extension| extension == "br" || extension == "gz"));
        let there = if to.exists() { below(to)? } else { BTreeSet::new() };
        if let Some(chapter) = there.iter().find(|file| file.extension().is_some_and(|extension| extension == "md")) {
            return Err(format!(
                "{} has {}, so that the site cannot be copied there; --into NAME chooses another folder",
                to.display(),
                chapter.display()
            ));
        }
        let old = there.iter().filter(|file| file.starts_with(VERSIONED) && !files.contains(*file));
        let stale = old.cloned().collect();
        Ok(Self { from: from.to_owned(), to: to.to_owned(), files, stale })
    }

    /// Makes it, and tells what was done.
    pub(crate) fn carry_out(self) -> Result<Option<String>, String> {
        let mut copied = 0;
        for file in &self.files {
            let (from, to) = (self.from.join(file), self.to.join(file));
            let cannot = |error| format!("cannot copy {} to {}: {error}", from.display(), to.display());
            let bytes = fs::read(&from).map_err(cannot)?;
            if fs::read(&to).is_ok_and(|old| old == bytes) {
                continue;
            }
            if let Some(folder) = to.parent() {
                fs::create_dir_all(folder).map_err(cannot)?;
            }
            fs::write(&to, bytes).map_err(cannot)?;
            copied += 1;
        }
        for file in &self.stale {
            let path = self.to.join(file);
            fs::remove_file(&path).map_err(|error| format!("cannot remove {}: {error}", path.display()))?;
            // Only folders that are empty now can be removed.
            let folders = file.ancestors().skip(1).take_while(|folder| folder.starts_with(VERSIONED));
            for folder in folders {
                if fs::remove_dir(self.to.join(folder)).is_err() {
                    break;
                }
            }
        }
        let removed = self.stale.len();
        if copied + removed == 0 {
            return Ok(None);
        }
        let gone = if removed == 0 { String::new() } else { format!(", {removed} of an earlier version removed") };
        Ok(Some(format!("{}: {copied} files of the site{gone}", self.to.display())))
    }
}

/// All files below a folder, from there.
fn below(folder: &Path) -> Result<BTreeSet<PathBuf>, String> {
    let mut files = BTreeSet::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(inner) = folders.pop() {
        let path = folder.join(&inner);
        let cannot = |error| format!("cannot read the folder {}: {error}", path.display());
        for entry in fs::read_dir(&path).map_err(cannot)? {
            let entry = entry.map_err(cannot)?;
            let name = inner.join(entry.file_name());
            if entry.path().is_dir() {
                folders.push(name);
            } else {
                files.insert(name);
            }
        }
    }
    Ok(files)
}
