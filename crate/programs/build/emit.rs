//! The Rust text of the catalogue.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use interlock_source::read::params::{Param, Values};
use interlock_source::read::rewrite::{CELLS, ENTRY};

use crate::Program;

/// A module for each copy, and the table of all programs. What does not compile is only in the table.
pub(crate) fn catalogue(programs: &[Program], copies: &Path) -> String {
    let mut text = String::new();
    for program in programs.iter().filter(|program| program.source.header.refused.is_none()) {
        let path = copies.join(format!("{}.rs", program.name));
        let module = module(program);
        let _ = writeln!(text, "#[path = {path:?}]\n#[allow(warnings, clippy::all, clippy::pedantic)]\nmod {module};");
    }
    text.push_str("static PROGRAMS: &[Program] = &[\n");
    for program in programs {
        let _ = writeln!(text, "{},", entry(program));
    }
    text.push_str("];\n");
    text
}

fn module(program: &Program) -> String {
    format!("program_{}", program.name.replace('-', "_"))
}

fn entry(program: &Program) -> String {
    let Program { name, text, source, .. } = program;
    let header = &source.header;
    let params: Vec<String> = source.params.iter().map(param).collect();
    format!(
        "Program {{ name: {name:?}, title: for_people!({:?}), summary: for_people!({:?}), watch_for: for_people!({:?}), \
         question: for_people!({:?}), answer: for_people!({:?}), concept: for_people!({:?}), teaches: for_people!({:?}), \
         family: {:?}, refused: {}, live_threads: for_people!({:?}), uses_rayon: {}, has_statics: {}, files: {}, sample: {}, \
         params: &[{}], source: for_people!({text:?}), compiled: {} }}",
        header.title,
        header.summary,
        header.watch_for,
        header.question,
        header.answer,
        header.concept,
        header.teaches,
        header.family,
        refused(program),
        header.live_threads,
        source.uses_rayon,
        source.has_statics,
        source.reads_files,
        if source.reads_files { "sample::FILES" } else { "&[]" },
        params.join(", "),
        compiled(program),
    )
}

fn refused(program: &Program) -> String {
    match &program.source.header.refused {
        Some(code) => format!("Some(Refused {{ code: {code:?}, message: for_people!({:?}) }})", program.message),
        None => "None".to_owned(),
    }
}

fn compiled(program: &Program) -> String {
    let Program { name, source, .. } = program;
    if source.header.refused.is_some() {
        return "None".to_owned();
    }
    let module = module(program);
    let names = source.names.iter().map(|name| {
        format!(
            "::interlock_std::runtime::ObjectName {{ line: {}, column: {}, name: {:?} }}",
            name.line, name.column, name.name
        )
    });
    let shifts = source.copy.shifts.iter().map(|shift| format!("::interlock_source::shifts::{shift:?}"));
    format!(
        "Some(Compiled {{ main: {module}::{ENTRY}, cells: &{module}::{CELLS}, file: \"/{name}.rs\", names: &[{}], \
         unmap: |line, column| ::interlock_source::shifts::unmap(&[{}], line, column) }})",
        names.collect::<Vec<_>>().join(", "),
        shifts.collect::<Vec<_>>().join(", "),
    )
}

fn param(param: &Param) -> String {
    let (default, kind) = match &param.values {
        Values::Integer { min, max, unit, default } => {
            (format!("Integer({default})"), format!("Integer {{ min: {min}, max: {max}, unit: {unit:?} }}"))
        }
        Values::Float { min, max, unit, default } => {
            (format!("Float({default:?})"), format!("Float {{ min: {min:?}, max: {max:?}, unit: {unit:?} }}"))
        }
        Values::Bool { default } => (format!("Bool({default})"), "Bool".to_owned()),
        Values::Choice { options, default } => {
            (format!("Text({default:?})"), format!("Choice {{ options: &{options:?} }}"))
        }
    };
    format!(
        "Param {{ name: {:?}, doc: for_people!({:?}), line: {}, default: Default::{default}, kind: ParamKind::{kind}, \
         model: {:?} }}",
        param.name, param.doc, param.line, param.model
    )
}

/// The files of the sample tree, with their paths in it.
pub(crate) fn sample(root: &Path, files: &[PathBuf]) -> String {
    let mut text = String::from("pub(crate) static FILES: &[SampleFile] = &[\n");
    for file in files {
        let path = file.strip_prefix(root).unwrap_or(file);
        let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        let _ = writeln!(text, "SampleFile {{ path: {:?}, text: include_str!({file:?}) }},", parts.join("/"));
    }
    text.push_str("];\n");
    text
}
