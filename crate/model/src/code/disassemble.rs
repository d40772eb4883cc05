//! Code as text, for tests and for people.

use std::fmt::Write;

use super::assembler::NO_SITE;
use super::program::{Program, Unwind};

/// All functions of a program, an instruction a line, with the place in the source and what a panic does.
#[must_use]
pub fn listing(program: &Program) -> String {
    let mut text = String::new();
    for (at, instruction) in program.code.iter().enumerate() {
        if let Ok(index) = program.by_entry.binary_search_by_key(&(at as u32), |&(entry, _)| entry) {
            let number = program.by_entry[index].1;
            let function = &program.functions[number as usize];
            let name = program.bodies.get(function.body as usize).map_or("?", |body| &*body.name);
            let _ = writeln!(text, "{number} {name}: frame {}, reserve {}", function.frame, function.reserve);
        }
        let _ = write!(text, "  {at:5} {instruction:?}");
        let site = program.site_at[at];
        if site != NO_SITE {
            let site = &program.sites[site as usize];
            let _ = write!(text, "  @{}:{}", site.at.line, site.at.column);
            match site.unwind {
                Unwind::Caller => {}
                Unwind::Code(target) => {
                    let _ = write!(text, " unwinds to {target}");
                }
                Unwind::Terminate => text.push_str(" terminates"),
            }
        }
        text.push('\n');
    }
    text
}
