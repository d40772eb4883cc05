//! Parsing: what becomes of each form, and what is refused where.

use std::path::Path;

use interlock_lang::parse::parse;
use interlock_lang::source::{Edition, FileId};

fn texts(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the folder is in the repository") {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).expect("a program is text");
                found.push((path.display().to_string(), text));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_program_of_the_project_parses() {
    for (name, text) in texts("../programs/programs").into_iter().chain(texts("../model/tests/differential")) {
        let edition = if text.starts_with("// edition: 2021") { Edition::E2021 } else { Edition::E2024 };
        if let Err(found) = parse(FileId::USER, &text, edition) {
            let found: Vec<String> = found.iter().map(ToString::to_string).collect();
            println!("{name}:\n{}", found.join("\n"));
        }
    }
}
