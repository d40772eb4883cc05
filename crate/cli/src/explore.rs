//! `interlock explore`: what can come of a program, in every interleaving.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;
use std::time::Instant;

use interlock_lang::items::Settings;
use interlock_lang::source::Edition;
use interlock_model::engine::{Engine, Options, Refusal};
use interlock_model::exploration::{Coverage, Exploration, ExplorationVerdict};
use interlock_model::explore::outcomes::{Bounds, sample};
use interlock_model::input::{Files, Input};
use interlock_model::parameters::choose;
use interlock_model::report::About;
use interlock_model::schedule::Schedule;
use interlock_programs::{catalogue, sample as sample_tree};
use interlock_source::read;
use interlock_trace::{Position, Report};

use crate::args::Explore;
use crate::{exit, interleaving, possible, print, verdict};

/// The compiler walks trees that a program may nest deeply; the stack that a process starts with is small.
const STACK: usize = 256 << 20;

pub(crate) fn explore(args: &Explore) -> Result<ExitCode, String> {
    on_a_large_stack(|| Exploring::new(args)?.run(args))
}

/// Runs something that may go deep.
pub(crate) fn on_a_large_stack<T: Send>(work: impl FnOnce() -> Result<T, String> + Send) -> Result<T, String> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let thread = thread.map_err(|error| format!("cannot start a thread: {error}"))?;
        thread.join().unwrap_or_else(|_| Err("the model engine made a mistake and stopped".to_owned()))
    })
}

/// A program that is explored.
pub(crate) struct Exploring {
    name: String,
    text: String,
    engine: Engine,
    about: About,
}

impl Exploring {
    fn new(args: &Explore) -> Result<Self, String> {
        let (name, text) = source(&args.program)?;
        let edition = if args.edition == 2021 { Edition::E2021 } else { Edition::E2024 };
        Self::of(name, text, &args.params, edition, args.spurious)
    }

    /// Compiles a text, with parameters as they are given.
    pub(crate) fn of(
        name: String,
        text: String,
        params: &[(String, String)],
        edition: Edition,
        spurious: bool,
    ) -> Result<Self, String> {
        // What is wrong with the text is said better by the compiler below.
        let outline = read::outline(&text).unwrap_or_default();
        let chosen = choose(&outline, params).map_err(|error| error.to_string())?;
        let settings = Settings { edition, params: chosen.literals };
        let options = Options { spurious, input: Rc::new(input(&name)), ..Options::default() };
        let engine = Engine::new(&text, &settings, options).map_err(|refusal| refused(&name, &text, &refusal))?;
        let about = About { program: name.clone(), params: chosen.values, host: "native".to_owned() };
        Ok(Self { name, text, engine, about })
    }

    /// Explores within bounds.
    pub(crate) fn explore(&mut self, bounds: Bounds) -> Result<Exploration, String> {
        let start = Instant::now();
        let found = self.engine.explore(bounds, &mut |_| ControlFlow::Continue(()));
        let found = found.map_err(|refusal| refused(&self.name, &self.text, &refusal))?;
        let elapsed_ms = start.elapsed().as_secs_f64() * 1000.0;
        Ok(self.engine.told(found, bounds, self.about.clone(), elapsed_ms))
    }

    fn run(mut self, args: &Explore) -> Result<ExitCode, String> {
        if let Some(schedule) = &args.schedule {
            return self.replay(schedule, args.json);
        }
        let bounds = Bounds { states: args.max_states, exact_states: args.exact_states, ..Bounds::default() };
        let told = match args.seed {
            Some(seed) => self.sample(args.runs, seed)?,
            None => self.explore(bounds)?,
        };
        if args.json {
            let mut text = serde_json::to_string(&told).map_err(|error| error.to_string())?;
            text.push('\n');
            print(&text)?;
        } else {
            print(&self.told(&told)?)?;
        }
        Ok(ExitCode::from(exit::explored(&told)))
    }

    /// The verdict, and for a failure the shortest way there.
    pub(crate) fn told(&self, told: &Exploration) -> Result<String, String> {
        let mut text = possible::told(told);
        let outcome = told.outcomes.iter().find(|outcome| outcome.bad).map(|outcome| &outcome.witness);
        let finding = told.findings.iter().find(|finding| finding.bad).map(|finding| &finding.witness);
        if let Some(witness) = outcome.or(finding) {
            let schedule: Schedule = witness.schedule.parse().map_err(|error| format!("{error}"))?;
            let replayed = self.follow(&schedule)?;
            text.push_str(&interleaving::told(&replayed.report, &self.text, witness));
            text.push_str(&replayed.explained(&self.text));
            text.push_str(&format!("\nTo see it again: interlock explore {} --schedule {schedule}\n", self.name));
        }
        Ok(text)
    }

    fn follow(&self, schedule: &Schedule) -> Result<Replayed, String> {
        let mistake = |refusal: Refusal| refused(&self.name, &self.text, &refusal);
        let mut replay = self.engine.replay().map_err(mistake)?;
        let fitting = replay.follow(schedule).map_err(mistake)?;
        let report = replay.report(self.about.clone(), self.engine.outline());
        Ok(Replayed { report, fitting, loops: replay.loops().collect() })
    }

    fn replay(&self, schedule: &str, json: bool) -> Result<ExitCode, String> {
        let schedule: Schedule = schedule.parse().map_err(|error| format!("{error}"))?;
        let replayed = self.follow(&schedule)?;
        let Replayed { report, fitting, .. } = &replayed;
        let fitting = *fitting;
        if fitting < schedule.0.len() {
            eprintln!(
                "interlock: step {} of the schedule cannot be taken: thread {} cannot go on there. The first {fitting} are shown",
                fitting + 1,
                schedule.0[fitting].thread
            );
        }
        if json {
            let mut text = serde_json::to_string(report).map_err(|error| error.to_string())?;
            text.push('\n');
            print(&text)?;
        } else {
            print(&format!("{}{}", interleaving::all(report, &self.text), verdict::ended(report, &self.text)))?;
            print(&verdict::looping(report, &replayed.loops, &self.text))?;
        }
        Ok(ExitCode::from(if fitting < schedule.0.len() { exit::USAGE } else { exit::replayed(report) }))
    }

    fn sample(&mut self, runs: u64, seed: u64) -> Result<Exploration, String> {
        let start = Instant::now();
        self.engine.restart();
        let found = sample(self.engine.system(), runs, seed);
        if let Some(refusal) = self.engine.take_refusal() {
            return Err(refused(&self.name, &self.text, &refusal));
        }
        let elapsed_ms = start.elapsed().as_secs_f64() * 1000.0;
        let mut told = self.engine.told(found, Bounds::default(), self.about.clone(), elapsed_ms);
        told.coverage = Coverage::Sampled { runs };
        if told.verdict == ExplorationVerdict::Holds {
            told.verdict = ExplorationVerdict::Undecided;
        }
        Ok(told)
    }
}

/// Where a schedule leads.
struct Replayed {
    report: Report,
    /// So many steps of it could be taken.
    fitting: usize,
    /// Threads that go round in a loop for ever, and where.
    loops: Vec<(usize, Option<Position>)>,
}

impl Replayed {
    /// Why nothing can go on, if that is so.
    fn explained(&self, source: &str) -> String {
        verdict::explained(&self.report, source) + &verdict::looping(&self.report, &self.loops, source)
    }
}

/// A program of the catalogue, or a file.
fn source(program: &str) -> Result<(String, String), String> {
    if let Some(known) = catalogue::find(program) {
        return Ok((known.name.to_owned(), known.source.to_owned()));
    }
    if program.ends_with(".rs") || Path::new(program).exists() {
        let text = fs::read_to_string(program).map_err(|error| format!("cannot read {program}: {error}"))?;
        return Ok((program.to_owned(), text));
    }
    Err(match catalogue::nearest(program) {
        Some(near) => format!("there is no program {program}; did you mean {}?", near.name),
        None => format!("there is no program {program}, and no such file; `interlock list` shows the programs"),
    })
}

/// What a program is given: no arguments, and the sample tree if it is one of the catalogue that reads files.
fn input(program: &str) -> Input {
    let reads_files = catalogue::find(program).is_some_and(|known| known.files);
    let files = if reads_files { Files::new(sample_tree::files()) } else { Files::default() };
    Input { args: Vec::new(), files }
}

/// What is wrong, each with the line that it is about.
fn refused(name: &str, text: &str, refusal: &Refusal) -> String {
    let Refusal::Diagnostics(list) = refusal else { return format!("{name}: {refusal}") };
    let mut told = format!("{name} cannot be explored");
    for diagnostic in list {
        told.push_str(&format!("\n\n{diagnostic}"));
        let (line, column) = (diagnostic.span.line as usize, diagnostic.span.column as usize);
        if let Some(shown) = line.checked_sub(1).and_then(|line| text.lines().nth(line)) {
            let margin = " ".repeat(line.to_string().len());
            let mark = " ".repeat(column.saturating_sub(1));
            told.push_str(&format!("\n  {line} | {shown}\n  {margin} | {mark}^"));
        }
        for (_, label) in diagnostic.labels.iter().filter(|(_, label)| !label.is_empty()) {
            told.push_str(&format!("\n  {label}"));
        }
        for note in &diagnostic.notes {
            told.push_str(&format!("\n  note: {note}"));
        }
    }
    told
}
