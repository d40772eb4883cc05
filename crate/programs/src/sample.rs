//! A small tree of source files, for programs that read files when nobody gives them any.

use std::collections::BTreeMap;

use crate::prelude::*;

include!(concat!(env!("OUT_DIR"), "/sample.rs"));

/// The files by path, all of them below `sample/`.
#[must_use]
pub fn files() -> BTreeMap<String, Vec<u8>> {
    FILES.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec())).collect()
}
