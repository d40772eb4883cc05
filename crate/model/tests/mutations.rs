//! The engine on texts that nobody would write: the corpus with bytes, words, lines and bracketed parts taken out, doubled
//! and exchanged. It may refuse them in any way that it likes, but it must not panic, overflow its stack, make a mistake
//! that it notices itself, or go on for ever.
//!
//! `MUTANTS=1000000` makes that many instead of a few, from a seed that is printed; `SEED=…` sets it. A mutant that ends the
//! process is left in `target/mutant.rs`, and one that is found can be made again alone by its own seed.

#[allow(dead_code, reason = "what is expected of the programs is another test's")]
mod corpus;
mod mutate;

use std::alloc::{GlobalAlloc, Layout, System};
use std::ops::ControlFlow;

use std::panic;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::{env, fs, process, thread, time};

use interlock_lang::items::Settings;
use interlock_model::engine::{Engine, Options, Refusal};
use interlock_model::explore::outcomes::Bounds;

/// Bytes that the engine may ask for in all while it works on one mutant: what goes on for ever does not keep to it, on no
/// machine, however slow.
const MOST_BYTES: u64 = 8 << 30;

/// As in a browser's worker; frames of a debug build are that much larger.
const STACK: usize = if cfg!(debug_assertions) { 12 << 20 } else { 1 << 20 };

/// The system's allocator, which counts.
struct Counting;

static ASKED_FOR: AtomicU64 = AtomicU64::new(0);

// SAFETY: all is left to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if ASKED_FOR.fetch_add(layout.size() as u64 + 16, Ordering::Relaxed) > MOST_BYTES {
            ASKED_FOR.store(0, Ordering::Relaxed);
            eprintln!("the mutant in target/mutant.rs takes more than {MOST_BYTES} bytes");
            process::abort();
        }
        // SAFETY: what holds for the caller holds for the system's allocator.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: it came from `alloc`.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[test]
fn no_mutant_breaks_the_engine() {
    let number = |name| env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let count = number("MUTANTS").unwrap_or(3_000);
    let seed = number("SEED").unwrap_or_else(|| match number("MUTANTS") {
        Some(_) => time::UNIX_EPOCH.elapsed().map_or(0, |now| now.as_secs()),
        None => 0,
    });
    println!("SEED={seed} MUTANTS={count}");
    let programs = corpus::all().unwrap_or_else(|error| panic!("{error}"));
    let texts: Vec<String> = programs.into_iter().map(|program| program.text).collect();
    // One thread for all: it reads the library once.
    let all = thread::Builder::new().stack_size(STACK).spawn(move || {
        let last = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("mutant.rs");
        for (number, seed) in (seed..seed + count).enumerate() {
            if number % 10_000 == 9_999 {
                println!("{} mutants so far", number + 1);
            }
            let text = mutate::mutant(&texts, &mut mutate::Random::new(seed));
            fs::write(&last, &text).expect("the target folder can be written");
            ASKED_FOR.store(0, Ordering::Relaxed);
            match panic::catch_unwind(|| attempt(&text)) {
                Ok(None) => {}
                Ok(Some(mistake)) => panic!("SEED={seed} MUTANTS=1: {mistake}\n{text}"),
                Err(_) => panic!("SEED={seed} MUTANTS=1: the engine panics, see above\n{text}"),
            }
        }
        fs::remove_file(&last).expect("it was written");
    });
    if let Err(payload) = all.expect("a thread starts").join() {
        panic::resume_unwind(payload);
    }
}

/// Compiles a text and looks at a few states of it; says what the engine itself takes for a mistake of its own.
fn attempt(text: &str) -> Option<String> {
    let bounds = Bounds { states: 50, exact_states: 50, memory: 1 << 24, ..Bounds::default() };
    let explored = Engine::new(text, &Settings::default(), Options::default())
        .and_then(|mut engine| engine.explore(bounds, &mut |_| ControlFlow::Continue(())).map(drop));
    match explored {
        Err(mistake @ Refusal::Internal(_)) => Some(mistake.to_string()),
        _ => None,
    }
}
