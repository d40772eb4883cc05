//! Runs a program of one file in the model's machine, always letting the first thread that can go on, and prints what it
//! prints: for those who work on the machine.

use std::rc::Rc;

use interlock_model::vm::step::{Nobody, Step};
use interlock_model::vm::world::World;

fn main() {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("run FILE.rs");
        std::process::exit(2);
    };
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let unit = match interlock_lang::unit::compile(&text, &interlock_lang::items::load::Settings::default()) {
        Ok(unit) => unit,
        Err(diagnostics) => {
            for diagnostic in diagnostics {
                eprintln!("{diagnostic} {:?}", diagnostic.notes);
            }
            std::process::exit(2);
        }
    };
    let to_show = std::env::args().any(|arg| arg == "--show");
    let compile = if to_show { interlock_model::code::compile_to_show } else { interlock_model::code::compile };
    let program = match compile(&unit.session, unit.main) {
        Ok(program) => program,
        Err(diagnostics) => {
            for diagnostic in diagnostics {
                eprintln!("{diagnostic} {:?}", diagnostic.notes);
            }
            std::process::exit(2);
        }
    };
    if std::env::args().any(|arg| arg == "--code") {
        print!("{}", interlock_model::code::disassemble::listing(&program));
    }
    let mut world = match World::new(Rc::new(program)) {
        Ok(world) => world,
        Err(fault) => {
            eprintln!("{fault:?}");
            std::process::exit(2);
        }
    };
    let end = world.run_to_end(&mut Nobody);
    print!("{}", world.output().stdout);
    eprint!("{}", world.output().stderr);
    match end {
        Ok(end) => eprintln!("{end:?}"),
        Err(Step::Done) => eprintln!("deadlock"),
        Err(other) => eprintln!("{other:?}"),
    }
}
