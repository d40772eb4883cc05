//! States that are saved forget the words of a frame that nobody will read. If the compiler took a word for dead that is
//! not, states would be taken for equal that are not, and outcomes lost: so that it is proved of all code of the corpus,
//! and tried with words that hold something else.

#[allow(dead_code, reason = "what is expected of the programs is another test's")]
mod corpus;
mod verifier;

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use corpus::program::{Kind, Program};
use interlock_lang::items::Settings;
use interlock_lang::unit;
use interlock_model::code;
use interlock_model::code::assembler::NO_SITE;
use interlock_model::code::instruction::Slot;
use interlock_model::engine::{Engine, Options};
use interlock_model::explore::outcomes::{Bounds, Found};

/// Dead words hold this, and new frames this plus 1: no number that a program makes, and no pointer to anything.
const FORGOTTEN: u64 = 0xffff_f0f0_dead_0000;

/// The most states of one exploration.
const STATES: usize = 3_000;

fn corpus() -> Vec<Program> {
    corpus::all().unwrap_or_else(|error| panic!("{error}"))
}

fn settings(program: &Program) -> Settings {
    Settings { edition: program.edition, params: Vec::new() }
}

fn compiled(program: &Program) -> Option<code::Program> {
    let unit = unit::compile(&program.text, &settings(program)).ok()?;
    code::compile(&unit.session, unit.main).ok()
}

#[test]
fn no_word_is_read_that_may_be_forgotten() {
    let mut functions = 0;
    for program in corpus() {
        let Some(code) = compiled(&program) else { continue };
        functions += code.functions.len();
        if let Some(fault) = verifier::check(&code) {
            panic!("{}: {fault}\n{}", program.name, program.text);
        }
    }
    assert!(functions > 10_000, "only {functions} functions were looked at");
}

/// The test above can fail: each word that is alive at a site is forgotten there, one at a time.
#[test]
fn a_word_that_is_forgotten_too_early_is_found() {
    let mut programs = corpus();
    programs.retain(|program| program.name == "threads/condvar/bounded_buffer");
    let code = compiled(&programs[0]).expect("the program is supported");
    let mut tried = 0;
    for (function, sites) in sites_of_functions(&code).into_iter().enumerate() {
        let dead = |site: u32| {
            let dead = code.sites[site as usize].dead.clone();
            let stretches = code.dead[dead.start as usize..dead.end as usize].iter();
            stretches.flat_map(|&(first, words)| first..first + words).collect::<BTreeSet<Slot>>()
        };
        // What is dead nowhere may have its address taken: of such words the code does not say who reads them when.
        let mortal: BTreeSet<Slot> = sites.iter().flat_map(|&site| dead(site)).collect();
        for site in sites {
            for &word in mortal.difference(&dead(site)) {
                let found = verifier::check_function(&code, function, Some((site, word)));
                assert!(found.is_some(), "function {function}: nobody misses word {word} at site {site}");
                tried += 1;
            }
        }
    }
    assert!(tried > 500, "only {tried} faults were made");
}

/// Of each function, the sites that its code has.
fn sites_of_functions(code: &code::Program) -> Vec<Vec<u32>> {
    let sites = |function| {
        let extent = verifier::extent(code, function);
        extent.map(|at| code.site_at[at as usize]).filter(|&site| site != NO_SITE).collect()
    };
    (0..code.functions.len()).map(sites).collect()
}

#[test]
fn what_forgotten_words_hold_makes_no_difference() {
    for program in corpus().iter().filter(|program| matches!(program.kind, Kind::Threads | Kind::Catalogue)) {
        let explored = |forgotten| {
            let mut engine =
                Engine::new(&program.text, &settings(program), Options { forgotten, ..Options::default() })
                    .unwrap_or_else(|refusal| panic!("{}: {refusal}", program.name));
            let bounds = Bounds { exact_states: 0, states: STATES, ..Bounds::default() };
            let found = engine.explore(bounds, &mut |_| ControlFlow::Continue(()));
            told(&found.unwrap_or_else(|refusal| panic!("{}: {refusal}", program.name)))
        };
        assert_eq!(explored(0), explored(FORGOTTEN), "{}\n{}", program.name, program.text);
    }
}

/// An exploration down to the schedules and the number of states.
fn told(found: &Found) -> String {
    let (outcomes, findings) = (&found.outcomes, &found.findings);
    format!("{:?}, {} states, {} steps\n{outcomes:#?}\n{findings:#?}", found.coverage, found.states, found.steps)
}
