//! Every outcome that an exploration lists comes with a schedule, and taken again in full it must come to just that
//! outcome. The schedule is found on code that is shortened, and taken again on code in which every variable keeps its
//! words: a mistake of the shortening shows here. `GENERATED=1000` takes that many made-up programs instead of a few.

#[allow(dead_code, reason = "what is expected of programs that are refused is another test's")]
mod corpus;
#[allow(dead_code, reason = "seeds are all that this test needs of it")]
mod generate;
mod variants;

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

use corpus::program::Kind;
use interlock_lang::items::Settings;
use interlock_lang::source::Edition;
use interlock_model::engine::{Engine, Options, Refusal};
use interlock_model::exploration::{Finding, FindingKind, Outcome, OutcomeKind};
use interlock_model::explore::outcomes::{Bounds, Found};
use interlock_model::explore::search::Coverage;
use interlock_model::explore::system::Ending;
use interlock_model::replay::Replay;
use interlock_model::report::About;
use interlock_trace::summary::promise;
use interlock_trace::{OutputChunk, Stream};
use libtest_mimic::{Arguments, Failed, Trial};

/// The most states of the reduced search: what has more, or no bound at all, is looked at so far.
const STATES: usize = 50_000;

/// The most states of the search on code that is not shortened.
const PLAIN_STATES: usize = 30_000;

/// Of so many outcomes of a program the schedules are taken again.
const OUTCOMES: usize = 200;

/// Where in the two searches a schedule comes from: the second one interleaves everything.
const SEARCHES: [(&str, usize); 2] = [("the reduced search", 0), ("the exact search", 50_000)];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut corpus = corpus::all().unwrap_or_else(|error| panic!("{error}"));
    corpus.retain(|program| matches!(program.kind, Kind::Threads | Kind::Catalogue));
    let count: u64 = std::env::var("GENERATED").ok().and_then(|count| count.parse().ok()).unwrap_or(12);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    let findings = corpus::program::read_texts(&folder).unwrap_or_else(|error| panic!("{error}"));
    let findings = findings.into_iter().map(|(name, text)| (format!("findings/{name}"), text, Edition::E2024));
    let generated = (1..=count).map(|seed| {
        let text = generate::program(&mut generate::Random::new(seed));
        (format!("generated/{seed}"), text, Edition::E2024)
    });
    let programs = corpus.iter().flat_map(variants::of).map(|program| (program.name, program.text, program.edition));
    let trials = programs
        .chain(findings)
        .chain(generated)
        .map(|(name, text, edition)| Trial::test(name, move || check(&text, edition)));
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}

fn check(text: &str, edition: Edition) -> Result<(), Failed> {
    for (search, exact_states) in SEARCHES {
        let (engine, found) =
            explore(text, edition, Options::default(), Bounds { exact_states, states: STATES, ..Bounds::default() })?;
        for outcome in found.outcomes.iter().take(OUTCOMES) {
            outcome_replays(&engine, outcome).map_err(|error| format!("{search}: {error}\n{text}"))?;
        }
        for finding in &found.findings {
            finding_replays(&engine, finding).map_err(|error| format!("{search}: {error}\n{text}"))?;
        }
        if exact_states == 0 {
            same_on_plain_code(text, edition, &found)?;
        }
    }
    Ok(())
}

/// Code that is not shortened comes to the same outcomes. It has more states, as words that nobody reads any more are
/// different: where they are too many, at least no outcome may be new.
fn same_on_plain_code(text: &str, edition: Edition, found: &Found) -> Result<(), Failed> {
    let bounds = Bounds { exact_states: 0, states: PLAIN_STATES, ..Bounds::default() };
    let (_, plain) = explore(text, edition, Options { plain_code: true, ..Options::default() }, bounds)?;
    let (short, other) = (told(found), told(&plain));
    let agree = match (found.coverage, plain.coverage) {
        (Coverage::Exhaustive, Coverage::Exhaustive) => short == other,
        (Coverage::Exhaustive, _) => other.0.is_subset(&short.0),
        _ => true,
    };
    if agree {
        return Ok(());
    }
    Err(format!("shortened code gives\n{short:#?}\nother code gives\n{other:#?}\n{text}").into())
}

fn explore(text: &str, edition: Edition, options: Options, bounds: Bounds) -> Result<(Engine, Found), Failed> {
    let mut engine = Engine::new(text, &Settings { edition, params: Vec::new() }, options).map_err(refused)?;
    let found = engine.explore(bounds, &mut |_| ControlFlow::Continue(())).map_err(refused)?;
    Ok((engine, found))
}

fn refused(refusal: Refusal) -> Failed {
    format!("it cannot be explored: {refusal}").into()
}

/// What is told of an exploration, apart from how it was found.
fn told(found: &Found) -> (BTreeSet<String>, BTreeSet<FindingKind>) {
    let outcomes = found.outcomes.iter().map(|outcome| {
        let [stdout, stderr] = printed(&outcome.output);
        format!("{:?} {:?} {stdout:?} {stderr:?} {}", outcome.kind, outcome.exit_code, outcome.bad)
    });
    // What of a leak can still be reached depends on the words that are forgotten.
    let kinds = found.findings.iter().map(|finding| finding.kind).filter(|kind| *kind != FindingKind::Leak);
    (outcomes.collect(), kinds.collect())
}

/// What goes to standard output, and what to standard error.
fn printed(output: &[OutputChunk]) -> [String; 2] {
    [Stream::Stdout, Stream::Stderr].map(|stream| {
        let chunks = output.iter().filter(|chunk| chunk.stream == stream);
        chunks.map(|chunk| chunk.text.as_str()).collect()
    })
}

/// Takes a schedule in full.
fn replayed(engine: &Engine, schedule: &str) -> Result<Replay, String> {
    let steps = schedule.parse().map_err(|error| format!("{schedule}: {error}"))?;
    let mut replay = engine.replay().map_err(|refusal| refusal.to_string())?;
    let taken = replay.follow(&steps).map_err(|refusal| format!("{schedule}: {refusal}"))?;
    if taken < steps.0.len() {
        return Err(format!("step {} of {schedule} cannot be taken", taken + 1));
    }
    if replay.taken != steps.0 {
        return Err(format!("{schedule} leaves choices open"));
    }
    Ok(replay)
}

fn outcome_replays(engine: &Engine, outcome: &Outcome) -> Result<(), String> {
    let schedule = &outcome.witness.schedule;
    let mut replay = replayed(engine, schedule)?;
    // Whatever the end is, it can be looked at.
    let _ = (replay.snapshot(engine.outline()), replay.report(About::default(), engine.outline()));
    let end = match replay.ended {
        None if stands_still(&replay) => (OutcomeKind::Deadlocked, None),
        None => return Err(format!("after {schedule} the program goes on")),
        Some(Ending::Finished) => (OutcomeKind::Finished, Some(0)),
        Some(Ending::Panicked) => (OutcomeKind::Panicked, Some(101)),
        Some(Ending::Exited(code)) => (OutcomeKind::Exited, Some(code)),
        Some(Ending::Aborted) => (OutcomeKind::Aborted, None),
        Some(Ending::Spinning) => (OutcomeKind::Spinning, None),
        Some(Ending::Unfinished) => (OutcomeKind::Unfinished, None),
        Some(Ending::StackOverflow) => (OutcomeKind::StackOverflow, None),
        Some(Ending::OutOfMemory) => (OutcomeKind::OutOfMemory, None),
    };
    let told = (outcome.kind, outcome.exit_code);
    let output = &replay.recorder.output;
    if end != told || printed(output) != printed(&outcome.output) || promise(output) != outcome.promise {
        return Err(format!(
            "{schedule} comes to {end:?}, {:?}, promise {:?}\nand not to {told:?}, {:?}, promise {:?}",
            printed(output),
            promise(output),
            printed(&outcome.output),
            outcome.promise
        ));
    }
    Ok(())
}

fn stands_still(replay: &Replay) -> bool {
    (0..replay.world.thread_count()).all(|thread| !replay.is_ready(thread))
}

/// The schedule of a finding leads to where it can be seen.
fn finding_replays(engine: &Engine, finding: &Finding) -> Result<(), String> {
    let replay = replayed(engine, &finding.witness.schedule)?;
    let panicked = |thread: u32| replay.recorder.panics.iter().any(|panic| panic.thread == thread);
    let waits = |&thread: &u32| replay.ended.is_none() && !replay.is_ready(thread as usize);
    let is_seen = match finding.kind {
        FindingKind::PartialDeadlock | FindingKind::DoubleLock => finding.threads.iter().all(waits),
        FindingKind::ThreadPanicked => finding.threads.iter().all(|&thread| panicked(thread)),
        FindingKind::PoisonMet => replay.met_poison().is_some_and(|thread| finding.threads == [thread]),
        FindingKind::Livelock => replay.ended.is_none() && !stands_still(&replay),
        FindingKind::ThreadsCutOff | FindingKind::Leak => replay.ended.is_some(),
    };
    let schedule = &finding.witness.schedule;
    if is_seen { Ok(()) } else { Err(format!("{schedule} does not show {:?} of {:?}", finding.kind, finding.threads)) }
}
