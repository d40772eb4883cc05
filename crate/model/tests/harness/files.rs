//! The files that programs find which read any: the sample tree of the laboratory, on both sides.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::corpus::program::Program;

/// The files of a program, by their paths from the folder that it is started in.
pub fn of(program: &Program) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    if program.text.contains("fs::") {
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../programs/sample");
        collect(&sample, "sample", &mut found);
    }
    found
}

/// Puts the files of a program into the folder that it is started in.
pub fn write(program: &Program, folder: &Path) -> std::io::Result<()> {
    for (path, bytes) in of(program) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder"))?;
        fs::write(path, bytes)?;
    }
    Ok(())
}

fn collect(folder: &Path, prefix: &str, found: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("the sample is there") {
        let path = entry.expect("the sample can be read").path();
        let name = format!("{prefix}/{}", path.file_name().expect("an entry has a name").display());
        if path.is_dir() {
            collect(&path, &name, found);
        } else {
            found.insert(name, fs::read(&path).expect("the sample can be read"));
        }
    }
}
