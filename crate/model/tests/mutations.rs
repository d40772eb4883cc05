//! The front end on texts that nobody would write: the corpus with words taken out, doubled, exchanged. It may refuse
//! them in any way that it likes, but it must not panic, overflow its stack, or go on for ever. `MUTANTS=1000000` makes
//! that many instead of a few; a mutant that ends the process is left in `target/mutant.rs`.

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use interlock_lang::parse::parse;
use interlock_lang::source::{Edition, FileId};

/// More time than any text of this size may take, on a slow machine and without optimisation.
const LIMIT: Duration = Duration::from_secs(20);

#[test]
fn no_mutant_breaks_the_front_end() {
    let texts = corpus();
    let count = std::env::var("MUTANTS").ok().and_then(|count| count.parse().ok()).unwrap_or(2_000);
    let last = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("mutant.rs");
    let mut random = Random(0x0123_4567_89ab_cdef);
    for number in 0..count {
        let text = mutant(&texts, &mut random);
        fs::write(&last, &text).expect("the target folder can be written");
        let begin = Instant::now();
        let result = catch_unwind(|| drop(parse(FileId::USER, &text, Edition::E2024)));
        assert!(result.is_ok(), "mutant {number} made the front end panic:\n{text}");
        assert!(begin.elapsed() < LIMIT, "mutant {number} took {:?}:\n{text}", begin.elapsed());
    }
    fs::remove_file(&last).expect("it was written");
}

/// A program of the corpus in which up to four places were changed.
fn mutant(texts: &[String], random: &mut Random) -> String {
    let mut words = words(&texts[random.below(texts.len())]);
    for _ in 0..1 + random.below(4) {
        let at = random.below(words.len());
        let length = (1 + random.below(3)).min(words.len() - at);
        match random.below(6) {
            0 => drop(words.drain(at..at + length)),
            1 => {
                let copy = words[at..at + length].to_vec();
                words.splice(at..at, copy);
            }
            2 => {
                let other = random.below(words.len());
                words.swap(at, other);
            }
            3 => {
                let foreign = self::words(&texts[random.below(texts.len())]);
                words[at] = foreign[random.below(foreign.len())];
            }
            4 => words[at] = ODD[random.below(ODD.len())],
            _ => words.truncate(at),
        }
        if words.is_empty() {
            break;
        }
    }
    words.concat()
}

/// What is at the edge of the language, or beyond it.
const ODD: [&str; 24] = [
    "{",
    "}",
    "(",
    ")",
    "<",
    ">>",
    "..",
    "&&mut",
    "'a",
    "'",
    "\"{",
    "\"{x:?}\"",
    "0x",
    "340282366920938463463374607431768211456",
    "1e999",
    "é",
    "/*",
    "r#\"",
    "r#type",
    "Self",
    "macro_rules! m { () => {} }",
    "|| || ||",
    "dyn for<'a> Fn(&'a u8)",
    "\u{0}",
];

/// The text in pieces that are about one token each, with the space between them.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_same = |c: char| (c.is_alphanumeric() || c == '_') == (first.is_alphanumeric() || first == '_');
        let length = match first.is_alphanumeric() || first == '_' || first.is_whitespace() {
            true => rest.find(|c: char| !is_same(c) || c.is_whitespace() != first.is_whitespace()),
            false => Some(first.len_utf8()),
        };
        let (word, behind) = rest.split_at(length.unwrap_or(rest.len()));
        words.push(word);
        rest = behind;
    }
    words
}

fn corpus() -> Vec<String> {
    let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/differential")];
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the corpus is there") {
            let path = entry.expect("the corpus can be read").path();
            match path.extension() {
                _ if path.is_dir() => folders.push(path),
                Some(extension) if extension == "rs" => texts.push((path.clone(), fs::read_to_string(path))),
                _ => {}
            }
        }
    }
    // The order of a folder is the file system's: mutants are to be the same everywhere.
    texts.sort_by(|(a, _), (b, _)| a.cmp(b));
    texts.into_iter().map(|(_, text)| text.expect("the corpus can be read")).collect()
}

/// xorshift64* (Vigna 2016): the same mutants in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % bound
    }
}
