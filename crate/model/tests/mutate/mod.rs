//! Texts that nobody would write, made from programs: bytes, words, lines or whole bracketed parts of them are taken out,
//! doubled, exchanged, or replaced by parts of other programs.

/// xorshift64* (Vigna 2016): the same mutants in every run.
pub struct Random(u64);

impl Random {
    /// Equal seeds give equal mutants.
    pub fn new(seed: u64) -> Self {
        // Small seeds differ in few bits; the first numbers would hardly differ at all.
        let mut random = Self(seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        for _ in 0..8 {
            random.below(2);
        }
        random
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % bound.max(1)
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.below(list.len()))
    }
}

/// A program in which up to four places were changed, each in a way of its own.
pub fn mutant(texts: &[String], random: &mut Random) -> String {
    let mut text = random.of(texts).cloned().unwrap_or_default();
    for _ in 0..1 + random.below(4) {
        let other = random.of(texts).cloned().unwrap_or_default();
        text = match random.below(8) {
            0 => change_byte(&text, random),
            1 => change(&pieces(&text, line_end), &pieces(&other, line_end), random),
            2 | 3 => change_part(&text, &other, random),
            _ => change(&pieces(&text, word_end), &pieces(&other, word_end), random),
        };
    }
    text
}

/// What is at the edge of the language, or beyond it.
const ODD: [&str; 32] = [
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
    "_",
    "!",
    "[(); usize::MAX]",
    "impl Iterator<Item = Self>",
    "-1",
    "return",
    "unsafe",
    "::",
];

/// Changes one or a few neighbouring pieces.
fn change(pieces: &[&str], others: &[&str], random: &mut Random) -> String {
    let mut pieces = pieces.to_vec();
    if pieces.is_empty() {
        return String::new();
    }
    let at = random.below(pieces.len());
    let length = (1 + random.below(3)).min(pieces.len() - at);
    match random.below(7) {
        0 => drop(pieces.drain(at..at + length)),
        1 => {
            let copy = pieces[at..at + length].to_vec();
            pieces.splice(at..at, copy);
        }
        2 => {
            let other = random.below(pieces.len());
            pieces.swap(at, other);
        }
        3 | 4 => pieces[at] = random.of(others).copied().unwrap_or_default(),
        5 => pieces[at] = ODD[random.below(ODD.len())],
        _ if random.below(4) == 0 => pieces.truncate(at),
        _ => {
            let own = pieces[random.below(pieces.len())];
            pieces.insert(at, own);
        }
    }
    pieces.concat()
}

/// Changes, inserts or removes one byte; what is no UTF-8 then becomes replacement characters.
fn change_byte(text: &str, random: &mut Random) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let at = random.below(bytes.len());
    let byte = random.below(256) as u8;
    match (random.below(3), bytes.get_mut(at)) {
        (0, Some(there)) => *there = byte,
        (1, Some(_)) => drop(bytes.remove(at)),
        _ => bytes.insert(at, byte),
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Replaces what stands in one pair of brackets by what stands in another pair, of this program or the other one.
fn change_part(text: &str, other: &str, random: &mut Random) -> String {
    let Some(&(start, end)) = random.of(&parts(text)) else { return text.to_owned() };
    let source = if random.below(2) == 0 { text } else { other };
    let new = match (random.below(6), random.of(&parts(source))) {
        (0, _) => "",
        (_, Some(&(start, end))) => &source[start..end],
        (_, None) => "",
    };
    [&text[..start], new, &text[end..]].concat()
}

/// Where what stands in brackets begins and ends.
fn parts(text: &str) -> Vec<(usize, usize)> {
    let (mut open, mut parts) = (Vec::new(), Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => open.push(at + 1),
            ')' | ']' | '}' => parts.extend(open.pop().map(|start| (start, at))),
            _ => {}
        }
    }
    parts
}

/// Cuts a text: `end` says where the first piece of the rest ends.
fn pieces(text: &str, end: fn(&str) -> usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, behind) = rest.split_at(end(rest));
        pieces.push(piece);
        rest = behind;
    }
    pieces
}

fn line_end(text: &str) -> usize {
    text.find('\n').map_or(text.len(), |at| at + 1)
}

/// Words are about one token each, with the space between them.
fn word_end(text: &str) -> usize {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let Some(first) = text.chars().next() else { return 0 };
    let end = match () {
        () if is_word(first) => text.find(|c| !is_word(c)),
        () if first.is_whitespace() => text.find(|c: char| !c.is_whitespace()),
        () => Some(first.len_utf8()),
    };
    end.unwrap_or(text.len())
}
