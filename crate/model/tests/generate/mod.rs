//! Small programs with threads, made up at random: two or three threads do a few things each to two mutexes, two atomics
//! and a condition variable that they share. Deadlocks, lost wake-ups and panics with a lock held occur in many of them.

use std::fmt::Write;

/// xorshift64* (Vigna 2016): the same programs in every run.
pub struct Random(u64);

impl Random {
    /// Equal seeds give equal programs.
    pub fn new(seed: u64) -> Self {
        // Small seeds differ in few bits; the first numbers would hardly differ at all.
        let mut random = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        for _ in 0..8 {
            random.below(2);
        }
        random
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % bound
    }
}

/// A program's text.
pub fn program(random: &mut Random) -> String {
    let (threads, most) = if random.below(3) == 0 { (3, 2) } else { (2, 4) };
    let mut text = String::from(HEAD);
    for thread in 0..threads {
        let _ = writeln!(text, "\nfn thread_{thread}() -> u32 {{\n    let mut x = {thread};");
        for _ in 0..1 + random.below(most) {
            operation(random, &mut text, 1, &[true, true]);
        }
        text.push_str("    x\n}\n");
    }
    text.push_str("\nfn main() {\n    let handles = [");
    let spawned: Vec<String> = (0..threads).map(|thread| format!("thread::spawn(thread_{thread})")).collect();
    text.push_str(&spawned.join(", "));
    text.push_str(TAIL);
    text
}

const HEAD: &str = "\
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::sync::{Condvar, Mutex};
use std::thread;

static M0: Mutex<u32> = Mutex::new(0);
static M1: Mutex<u32> = Mutex::new(0);
static A0: AtomicU32 = AtomicU32::new(0);
static A1: AtomicU32 = AtomicU32::new(0);
static C: Condvar = Condvar::new();
";

const TAIL: &str = "];
    for handle in handles {
        println!(\"{:?}\", handle.join().ok());
    }
    println!(\"{} {} {:?} {:?}\", A0.load(SeqCst), A1.load(SeqCst), M0.lock().is_ok(), M1.lock().map(|n| *n).ok());
}
";

/// One statement. `free` says which mutexes this thread does not hold: to lock one again would end most programs at once.
fn operation(random: &mut Random, text: &mut String, depth: usize, free: &[bool; 2]) {
    let indent = "    ".repeat(depth);
    // Mostly the first of each, so that the threads meet.
    let (atomic, mutex, number) = (random.below(3) / 2, random.below(3) / 2, 1 + random.below(3));
    let line = match random.below(if free[mutex] { 12 } else { 7 }) {
        0 => format!("x += A{atomic}.load(SeqCst);"),
        1 => format!("A{atomic}.store({number}, SeqCst);"),
        2 => format!("x += A{atomic}.fetch_add({number}, SeqCst);"),
        3 => format!("x += A{atomic}.compare_exchange({}, {number}, SeqCst, SeqCst).unwrap_or(7);", number - 1),
        4 => format!("C.notify_{}();", if number == 1 { "all" } else { "one" }),
        5 if number == 1 => "println!(\"{x}\");".to_owned(),
        5 => format!("assert!(x < {});", number + 1),
        6 => "thread::yield_now();".to_owned(),
        7 => format!("x += *M{mutex}.lock().unwrap();"),
        8 => format!("*M{mutex}.lock().unwrap() += {number};"),
        9 => format!("if let Ok(mut guard) = M{mutex}.try_lock() {{ *guard += {number}; }} else {{ x += 10; }}"),
        10 if free == &[true, true] => format!(
            "let mut guard = M{mutex}.lock().unwrap();\n{indent}while *guard == 0 {{ guard = C.wait(guard).unwrap(); }}\n{indent}drop(guard);"
        ),
        _ if depth < 3 => {
            let _ = writeln!(
                text,
                "{indent}{{\n{indent}    let mut guard = M{mutex}.lock().unwrap();\n{indent}    *guard += 1;"
            );
            let mut held = *free;
            held[mutex] = false;
            operation(random, text, depth + 1, &held);
            let _ = writeln!(text, "{indent}    drop(guard);\n{indent}}}");
            return;
        }
        _ => format!("x += {number};"),
    };
    let _ = writeln!(text, "{indent}{line}");
}
