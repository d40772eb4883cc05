//! `interlock run`.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use interlock_programs::catalogue::{self, Program};
use interlock_programs::sample;
use interlock_std::fs::{Files, Tree};
use interlock_std::runtime::Options;
use interlock_trace::{ParamValue, Report};

use crate::args::Run;
use crate::{exit, measures, print, recording, verdict};

pub(crate) fn run(args: &Run) -> Result<ExitCode, String> {
    let program = find(&args.program)?;
    if let Some(refused) = &program.refused {
        return Err(format!(
            "{} is there to be refused by the compiler, which says:\n\n{}",
            program.name, refused.message
        ));
    }
    let given = args.params.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let params = program.parse_params(given).map_err(|error| error.to_string())?;
    let options = options(program, args)?;
    // Before the run, so that nobody waits for a result that cannot be kept.
    let trace = args.trace.as_deref().map(create).transpose()?;
    let chrome = args.chrome.as_deref().map(create).transpose()?;
    let report = watch(program, params, options)?;
    if let Some((path, file)) = trace {
        recording::write(&report, file).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    }
    if let Some((path, file)) = chrome {
        recording::write_chrome(&report, file).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    }
    if args.json {
        let mut text = serde_json::to_string(&report).map_err(|error| error.to_string())?;
        text.push('\n');
        print(&text)?;
    } else {
        print(&format!("{}{}", verdict::told(&report, program.source), measures::told(&report)))?;
    }
    // Threads that are stuck, or that nobody joined, end here.
    std::process::exit(i32::from(exit::code(&report)))
}

fn find(name: &str) -> Result<&'static Program, String> {
    if let Some(program) = catalogue::find(name) {
        return Ok(program);
    }
    if name.ends_with(".rs") || Path::new(name).exists() {
        return Err(format!(
            "{name} is a file; on real threads only the programs of `interlock list` run. \
             `interlock explore {name}` explores every interleaving of it"
        ));
    }
    Err(match catalogue::nearest(name) {
        Some(near) => format!("there is no program {name}; did you mean {}?", near.name),
        None => format!("there is no program {name}; `interlock list` shows those that there are"),
    })
}

fn options(program: &Program, args: &Run) -> Result<Options, String> {
    let mut options = Options { tracing: !args.no_trace, limit: args.limit, echo: !args.json, ..Options::default() };
    if program.files && args.args.is_empty() {
        options.files = Files::Memory(Arc::new(Tree::new(sample::files())));
    } else if program.files {
        for folder in &args.args {
            fs::read_dir(folder).map_err(|error| format!("cannot read the folder {folder}: {error}"))?;
        }
    } else if !args.args.is_empty() {
        return Err(format!("{} takes no arguments, but was given {}", program.name, args.args.join(" ")));
    }
    options.args.clone_from(&args.args);
    Ok(options)
}

fn create(path: &Path) -> Result<(&Path, File), String> {
    let file = File::create(path).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    Ok((path, file))
}

/// Runs to the end, or to Ctrl-C.
fn watch(program: &Program, params: BTreeMap<String, ParamValue>, options: Options) -> Result<Report, String> {
    static INTERRUPTED: AtomicBool = AtomicBool::new(false);
    let interrupt = || INTERRUPTED.store(true, Ordering::Relaxed);
    ctrlc::set_handler(interrupt).map_err(|error| format!("cannot listen to Ctrl-C: {error}"))?;
    let run = program.start(params, options).map_err(|error| error.to_string())?;
    Ok(run.wait(|_| !INTERRUPTED.load(Ordering::Relaxed)))
}
