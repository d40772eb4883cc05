//! `interlock list`: the catalogue, a chapter after the other.

use std::fmt::Write as _;
use std::process::ExitCode;

use interlock_programs::catalogue::{self, Program};
use interlock_programs::shown;

use crate::args::List;
use crate::print;

pub(crate) fn list(args: &List) -> Result<ExitCode, String> {
    let text = if args.json {
        let mut text = serde_json::to_string_pretty(catalogue::all()).map_err(|error| error.to_string())?;
        text.push('\n');
        text
    } else {
        catalogue::all().chunk_by(|a, b| a.concept == b.concept).map(chapter).collect::<Vec<_>>().join("\n")
    };
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// A chapter with its programs.
fn chapter(programs: &[Program]) -> String {
    let mut text = programs.first().map_or_else(String::new, |program| format!("{}\n", program.concept));
    let width = catalogue::all().iter().map(|program| program.name.len()).max().unwrap_or(0);
    for program in programs {
        let note = match (program.family, &program.refused) {
            (Some(family), _) => format!(" (family {family})"),
            (None, Some(refused)) => format!(" (does not compile: {})", refused.code),
            (None, None) => String::new(),
        };
        let _ = writeln!(text, "  {:width$}  {}{note}", program.name, program.title);
        let _ = writeln!(text, "  {:width$}  {}", "", program.teaches);
        for param in program.params {
            let default = shown(&param.default.value());
            let (name, doc, kind) = (param.name, param.doc, &param.kind);
            let _ = writeln!(text, "  {:width$}    {name} = {default}: {doc} ({kind})", "");
        }
    }
    text
}
