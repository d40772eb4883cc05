//! Program texts that are slightly or thoroughly broken: pieces of them deleted, repeated, exchanged, or replaced by what
//! means something to a parser.

/// Numbers that are the same in every run with the same seed (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit.max(1) as u64) as usize
    }
}

/// Words and signs that lead a parser elsewhere.
const BAITS: &[&str] = &[
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "<",
    ">",
    "\"",
    "'",
    "'a",
    "b'",
    "r#\"",
    "c\"x\"",
    "/*",
    "//",
    "\\",
    "#",
    "#[",
    "#![",
    "!",
    "..",
    "..=",
    "...",
    "=>",
    "->",
    "::",
    "|",
    "||",
    "&&",
    "@",
    "$",
    "?",
    "_",
    "0x",
    "1e",
    "1.",
    "1u99",
    "99999999999999999999999999999999999999999",
    "let ",
    "if let ",
    "match ",
    "impl ",
    "dyn ",
    "fn ",
    "for<'a> ",
    "where ",
    "unsafe ",
    "async ",
    "move ",
    "macro_rules! m {}",
    "union ",
    "const ",
    "static mut ",
    "extern ",
    "gen ",
    "r#x",
    "é",
    "\u{feff}",
    "\r",
    "\r\n",
    "\0",
    "\u{202e}",
    "{}",
    "{:?}",
    "{0}",
    "{x}",
    "{:>1$}",
    "{:.*}",
    "{{",
    "}}",
    "println!(",
    "assert!(",
    "vec![",
    "matches!(",
    "thread_local! {",
    "concat!(",
    "stringify!(",
    "format!(",
    "dbg!(",
];

/// A program with a few mutations, always the same for the same seed.
pub fn mutate(text: &str, seed: u64) -> String {
    let mut random = Random(seed);
    let mut pieces = if random.below(2) == 0 { words(text) } else { text.chars().map(String::from).collect() };
    for _ in 0..=random.below(4) {
        let at = random.below(pieces.len());
        let length = 1 + random.below(4);
        let end = (at + length).min(pieces.len());
        match random.below(6) {
            0 => drop(pieces.drain(at..end)),
            1 => {
                let again = pieces[at..end].to_vec();
                pieces.splice(at..at, again);
            }
            2 => {
                let other = random.below(pieces.len());
                if at < pieces.len() {
                    pieces.swap(at, other);
                }
            }
            3 => {
                let bait = BAITS[random.below(BAITS.len())].to_owned();
                pieces.insert(at, bait);
            }
            4 => {
                let bait = BAITS[random.below(BAITS.len())].repeat(1 + random.below(200));
                pieces.insert(at, bait);
            }
            _ => pieces.truncate(at.max(1)),
        }
    }
    pieces.concat()
}

/// Words, and everything between them one by one.
fn words(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut in_word = false;
    for c in text.chars() {
        let is_word = c.is_alphanumeric() || c == '_';
        match pieces.last_mut() {
            Some(last) if is_word && in_word => last.push(c),
            _ => pieces.push(c.to_string()),
        }
        in_word = is_word;
    }
    pieces
}
