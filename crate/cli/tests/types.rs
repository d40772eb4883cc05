//! The TypeScript types in `www/src/generated` are those that the Rust types give.
//!
//! `UPDATE_TYPES=1 cargo test -p interlock-cli --test types` writes them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use ts_rs::{Config, TS};

#[test]
fn generated_types_are_current() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/src/generated");
    let fresh = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("types");
    if fresh.exists() {
        fs::remove_dir_all(&fresh).unwrap();
    }
    let config = Config::new().with_out_dir(&fresh);
    interlock_trace::Report::export_all(&config).unwrap();
    interlock_trace::Timeline::export_all(&config).unwrap();
    interlock_trace::Progress::export_all(&config).unwrap();
    interlock_model::exploration::Exploration::export_all(&config).unwrap();
    interlock_model::exploration::Snapshot::export_all(&config).unwrap();
    interlock_programs::catalogue::Program::export_all(&config).unwrap();

    let (old, new) = (files(&committed), files(&fresh));
    if env::var_os("UPDATE_TYPES").is_some() {
        for name in old.keys() {
            fs::remove_file(committed.join(name)).unwrap();
        }
        fs::create_dir_all(&committed).unwrap();
        for (name, text) in &new {
            fs::write(committed.join(name), text).unwrap();
        }
        return;
    }
    let stale: Vec<&String> = new.keys().chain(old.keys()).filter(|name| old.get(*name) != new.get(*name)).collect();
    assert!(
        stale.is_empty(),
        "{stale:?} in www/src/generated are not what the Rust types give; \
         UPDATE_TYPES=1 cargo test -p interlock-cli --test types writes them"
    );
}

/// The TypeScript files of a folder.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let Ok(entries) = fs::read_dir(folder) else { return BTreeMap::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    let types = paths.filter(|path| path.extension().is_some_and(|extension| extension == "ts"));
    types
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap()))
        .collect()
}
