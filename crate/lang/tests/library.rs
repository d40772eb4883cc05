//! The library texts that stand in for std: what can be told of them as a whole.

use interlock_lang::items::library::{Library, TEXTS};

/// Every name in the heads of the library's items is there.
#[test]
fn heads_are_well_formed() {
    if let Err(errors) = Library::new(TEXTS) {
        let file = |error: &interlock_lang::diagnostic::Diagnostic| {
            (error.span.file.0 as usize).checked_sub(1).map_or("?", |index| TEXTS[index].0)
        };
        let lines: Vec<String> = errors.iter().map(|error| format!("{}: {error}", file(error))).collect();
        panic!("{} errors:\n{}", lines.len(), lines.join("\n"));
    }
}
