//! `interlock list`.

use std::fmt::Write as _;
use std::process::ExitCode;

use interlock_programs::{catalogue, shown};

use crate::args::List;
use crate::print;

pub(crate) fn list(args: &List) -> Result<ExitCode, String> {
    let mut text = String::new();
    if args.json {
        text = serde_json::to_string_pretty(catalogue::all()).map_err(|error| error.to_string())?;
        text.push('\n');
    } else {
        let width = catalogue::all().iter().map(|program| program.name.len()).max().unwrap_or(0);
        for program in catalogue::all() {
            let _ = writeln!(text, "{:width$}  {} ({})", program.name, program.title, program.concept);
            for param in program.params {
                let default = shown(&param.default.value());
                let (name, doc, kind) = (param.name, param.doc, &param.kind);
                let _ = writeln!(text, "{:width$}    {name} = {default}: {doc} ({kind})", "");
            }
        }
    }
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}
