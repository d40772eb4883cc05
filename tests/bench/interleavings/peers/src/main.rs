//! Explores one program of the benchmark under one peer, and prints what it took as JSON:
//! `interlock-peers loom|shuttle SECONDS PROGRAM NUMBER…`, with the numbers of `Program::parse`.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::Arc as Shared;
use std::sync::atomic::{AtomicU64, Ordering as Order};
use std::time::{Duration, Instant};

mod under_loom {
    use loom::sync::atomic::{AtomicUsize, Ordering};
    use loom::sync::{Condvar, Mutex};
    use loom::thread;

    include!("programs.rs");
}

mod under_shuttle {
    use shuttle::sync::atomic::{AtomicUsize, Ordering};
    use shuttle::sync::{Condvar, Mutex};
    use shuttle::thread;

    include!("programs.rs");
}

/// A program with its numbers.
#[derive(Clone, Copy)]
enum Program {
    Locks(usize, usize),
    Race(usize, usize, bool),
    Crossed,
    Philosophers(usize, usize, bool),
    Buffer(usize, usize, usize, usize, bool),
}

impl Program {
    fn parse(name: &str, numbers: &[usize]) -> Option<Self> {
        Some(match (name, numbers) {
            ("locks", &[threads, times]) => Self::Locks(threads, times),
            ("race", &[threads, times, exact]) => Self::Race(threads, times, exact != 0),
            ("crossed", []) => Self::Crossed,
            ("philosophers", &[count, rounds, ordered]) => Self::Philosophers(count, rounds, ordered != 0),
            ("buffer", &[producers, consumers, items, room, shared]) => {
                Self::Buffer(producers, consumers, items, room, shared != 0)
            }
            _ => return None,
        })
    }
}

macro_rules! run {
    ($program:expr, $library:ident) => {
        match $program {
            Program::Locks(threads, times) => $library::locks(threads, times),
            Program::Race(threads, times, exact) => $library::race(threads, times, exact),
            Program::Crossed => $library::crossed(),
            Program::Philosophers(count, rounds, ordered) => $library::philosophers(count, rounds, ordered),
            Program::Buffer(producers, consumers, items, room, shared) => {
                $library::buffer(producers, consumers, items, room, shared);
            }
        }
    };
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let numbers = args.iter().skip(3).map(|number| number.parse()).collect::<Result<Vec<usize>, _>>();
    let (Some([peer, seconds]), Some(name), Ok(numbers)) = (args.first_chunk::<2>(), args.get(2), numbers) else {
        eprintln!("interlock-peers loom|shuttle SECONDS PROGRAM NUMBER…");
        return ExitCode::from(2);
    };
    let (Ok(seconds), Some(program)) = (seconds.parse(), Program::parse(name, &numbers)) else {
        eprintln!("there is no such program or number of seconds");
        return ExitCode::from(2);
    };
    let limit = Duration::from_secs(seconds);
    let runs = Shared::new(AtomicU64::new(0));
    let counted = Shared::clone(&runs);
    // A failure that a peer finds is a panic of the run in which it finds it.
    panic::set_hook(Box::new(|_| ()));
    let start = Instant::now();
    let found = panic::catch_unwind(AssertUnwindSafe(|| match peer.as_str() {
        "loom" => {
            let mut builder = loom::model::Builder::new();
            builder.max_branches = 1_000_000;
            builder.max_duration = Some(limit);
            builder.check(move || {
                counted.fetch_add(1, Order::Relaxed);
                run!(program, under_loom);
            });
        }
        _ => {
            let mut config = shuttle::Config::new();
            config.max_time = Some(limit);
            config.failure_persistence = shuttle::FailurePersistence::None;
            let scheduler = shuttle::scheduler::DfsScheduler::new(None, false);
            shuttle::Runner::new(scheduler, config).run(move || {
                counted.fetch_add(1, Order::Relaxed);
                run!(program, under_shuttle);
            });
        }
    }));
    let elapsed = start.elapsed();
    println!(
        "{{\"peer\":\"{peer}\",\"runs\":{},\"ms\":{},\"failed\":{},\"deadlock\":{},\"exhausted\":{}}}",
        runs.load(Order::Relaxed),
        elapsed.as_secs_f64() * 1000.0,
        found.is_err(),
        found.as_ref().err().is_some_and(|payload| is_deadlock(&**payload)),
        found.is_ok() && elapsed < limit,
    );
    ExitCode::SUCCESS
}

/// Whether a peer's panic says that no thread can go on: both say so in words alone.
fn is_deadlock(payload: &dyn Any) -> bool {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| payload.downcast_ref().copied()).is_some_and(|text: &str| text.starts_with("deadlock"))
}
