fn shape(v: &[i32]) -> String {
    match v {
        [] => "empty".into(),
        [0] => "zero".into(),
        [x] => format!("one {x}"),
        [1, rest @ ..] if rest.len() > 2 => format!("one and {rest:?}"),
        [first, middle @ .., last] if first == last => format!("same {first} {middle:?}"),
        [a, b] => format!("two {a} {b}"),
        [a, .., z] => format!("{a}..{z}"),
    }
}

fn grade(n: u8) -> char {
    match n {
        90..=100 => 'A',
        80..90 => 'B',
        70.. => 'C',
        ..10 => 'F',
        x if x % 2 == 0 => 'D',
        _ => 'E',
    }
}

fn word(s: &str, n: i64) -> &'static str {
    match (s, n) {
        ("a" | "b", 0) => "ab zero",
        ("a", i64::MIN..=-1) => "a negative",
        ("b", _) => "b",
        (_, 5) => "five",
        ("", _) => "empty",
        _ => "other",
    }
}

fn chars(c: char, b: bool) -> u8 {
    match (c, b) {
        ('a'..='f' | 'A'..='F', true) => 1,
        ('0'..='9', _) => 2,
        (_, false) => 3,
        ('x' | 'y' | 'z', _) => 4,
        _ => 5,
    }
}

fn nested(v: &Option<Result<(i32, &str), String>>) -> String {
    match v {
        Some(Ok((n @ (1 | 2 | 3), s))) => format!("small {n} {s}"),
        Some(Ok((n, "key"))) => format!("key {n}"),
        Some(Ok((_, s))) => s.to_string(),
        Some(Err(e)) if e.is_empty() => "no text".to_string(),
        Some(Err(e)) => e.clone(),
        None => "none".to_string(),
    }
}

fn array([a, b @ .., c]: [u8; 5]) -> u8 {
    a + b[0] * 10 + b[2] + c
}

fn main() {
    for v in [&[][..], &[0], &[4], &[1, 2, 3, 4], &[1, 2, 1], &[5, 6], &[5, 6, 7], &[1, 1]] {
        println!("{}", shape(v));
    }
    for n in [95, 85, 90, 75, 5, 20, 21, 255] {
        print!("{}", grade(n));
    }
    println!();
    for (s, n) in [("a", 0), ("b", 0), ("a", -7), ("b", 9), ("a", 5), ("", 1), ("q", 1), ("a", i64::MIN)] {
        println!("{}", word(s, n));
    }
    for (c, b) in [('c', true), ('5', false), ('c', false), ('z', true), ('w', true), ('D', true)] {
        print!("{} ", chars(c, b));
    }
    println!();
    for v in [
        Some(Ok((2, "s"))),
        Some(Ok((9, "key"))),
        Some(Ok((9, "t"))),
        Some(Err(String::new())),
        Some(Err("e".into())),
        None,
    ] {
        println!("{}", nested(&v));
    }
    println!("{}", array([1, 2, 3, 4, 5]));
    let mut grid = [[1, 2], [3, 4]];
    let [[_, ref mut b], [c, _]] = grid;
    *b += c;
    println!("{grid:?}");
    let (mut x, y);
    (x, y) = (1, [2, 3]);
    [x, _] = y;
    println!("{x} {y:?}");
    let (a, mut rest) = ("first", vec![1, 2, 3]);
    if let [head, .., tail] = rest.as_mut_slice() {
        std::mem::swap(head, tail);
    }
    println!("{a} {rest:?}");
    let (-1 | 1) = -1i8 else { panic!("no") };
    let n = 300u16;
    println!("{}", matches!(n, 256..=0xFFFF));
}
