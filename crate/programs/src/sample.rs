//! A small tree of source files, for programs that read files when nobody gives them any.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::prelude::*;

/// A file of the sample tree.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SampleFile {
    /// Its path, names separated by `/`.
    pub path: &'static str,
    /// What is in it.
    pub text: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/sample.rs"));

/// The files by path, all of them below `sample/`.
#[must_use]
pub fn files() -> BTreeMap<String, Vec<u8>> {
    FILES.iter().map(|file| (file.path.to_owned(), file.text.into())).collect()
}
