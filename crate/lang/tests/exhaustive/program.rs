// Patterns, some of which leave something out: what rustc says of them is in expected.txt.
enum Shape {
    Circle(u8),
    Square { side: u8, filled: bool },
    Unit,
}
enum Four {
    A,
    B,
    C,
    D,
}
enum Void {}
enum Res<T, E> {
    Good(T),
    Bad(E),
}
struct Point {
    x: i32,
    y: bool,
}
struct Pair(Option<u8>, Option<bool>);

fn booleans(a: bool, b: bool) {
    match a {
        true => {}
    }
    match (a, b) {
        (true, _) => {}
        (_, true) => {}
    }
    match (a, b) {
        (true, false) | (false, true) => {}
        (true, true) => {}
    }
    match (a, b) {
        (true, false) | (false, true) => {}
        (true, true) | (false, false) => {}
    }
    match a {
        x if x => {}
        false => {}
    }
    match &a {
        true => {}
    }
    match a {}
}

fn integers(a: u8, b: i32, c: usize, d: char, e: i128, f: u128, g: isize, h: i8) {
    match a {
        0..=9 => {}
        20..=29 => {}
    }
    match a {
        0 => {}
        1..=254 => {}
    }
    match a {
        0..=127 => {}
        128..=255 => {}
    }
    match a {
        0..100 => {}
        100.. => {}
    }
    match a {
        ..100 => {}
        101.. => {}
    }
    match b {
        0 => {}
    }
    match b {
        -2147483648..=-1 => {}
        1..=2147483647 => {}
    }
    match b {
        ..0 => {}
        0.. => {}
    }
    match b {
        n if n > 0 => {}
    }
    match c {
        0..=18446744073709551615 => {}
    }
    match c {
        0 => {}
        1.. => {}
    }
    match c {
        0 | 1 => {}
        3..=10 => {}
    }
    match g {
        -5..=5 => {}
    }
    match d {
        'a'..='z' => {}
        '\u{e000}'.. => {}
    }
    match d {
        '\0'..='\u{D7FF}' => {}
        '\u{E000}'..='\u{10FFFF}' => {}
    }
    match e {
        0.. => {}
    }
    match f {
        1..=340282366920938463463374607431768211455 => {}
    }
    match h {
        -128..=0 => {}
        2..=126 => {}
    }
    match (a, h) {
        (0, _) => {}
        (1.., 5) => {}
    }
}

fn enums(s: Shape, f: Four, o: Option<Option<u8>>, p: Pair, q: Point) {
    match s {
        Shape::Circle(_) => {}
    }
    match s {
        Shape::Circle(0) => {}
        Shape::Unit => {}
        Shape::Square { filled: true, .. } => {}
    }
    match s {
        Shape::Circle(_) | Shape::Unit => {}
        Shape::Square { side: 0..=3, .. } => {}
        Shape::Square { filled: false, .. } => {}
    }
    match f {
        Four::A => {}
    }
    match f {
        Four::A if true => {}
        Four::B if true => {}
    }
    match f {}
    match (f, o) {
        (Four::A, None) => {}
        (Four::B, Some(None)) => {}
    }
    match o {
        Some(Some(1)) => {}
        None => {}
    }
    match &o {
        Some(None) => {}
        None => {}
    }
    match Some(&o) {
        Some(Some(None)) => {}
        None => {}
    }
    match p {
        Pair(Some(_), None) => {}
        Pair(None, Some(true)) => {}
    }
    match q {
        Point { x: 0, .. } => {}
        Point { y: true, .. } => {}
    }
    match (1, 'a') {
        (0, _) => {}
        (_, 'a') => {}
    }
    match o {
        Some(x @ Some(_)) => {}
        None => {}
    }
    match (s, f) {
        (_, Four::A) => {}
        (Shape::Unit, _) => {}
        (_, Four::D) => {}
    }
}

fn empty(v: Void, r: Res<u8, Void>, rr: &Res<u8, Void>, o: Option<Void>) {
    match v {}
    match r {
        Res::Good(_) => {}
    }
    let Res::Good(_) = r;
    match rr {
        Res::Good(_) => {}
    }
    match o {
        None => {}
    }
}

fn texts(t: &str, f: f64, u: ()) {
    match t {
        "a" => {}
        "b" => {}
    }
    match (t, true) {
        ("a", true) => {}
        (_, false) => {}
    }
    match f {
        1.0 => {}
        2.0..=3.0 => {}
    }
    match u {
        () => {}
    }
    match u {}
    match (t,) {
        ("a",) => {}
    }
}

fn slices(s: &[bool], a: [bool; 2], i: &[u8], b: &mut [bool]) {
    match s {
        [] => {}
        [_] => {}
    }
    match s {
        [] => {}
        [true, ..] => {}
    }
    match s {
        [] => {}
        [true, ..] => {}
        [.., false] => {}
    }
    match s {
        [] => {}
        [first, rest @ ..] => {}
    }
    match s {
        [_, _, ..] => {}
        [true] => {}
    }
    match s {
        [true, .., true] => {}
        [] | [_] => {}
    }
    match a {
        [true, _] => {}
        [_, false] => {}
    }
    match a {
        [true, ..] => {}
        [false, x] => {}
    }
    match i {
        [1, 2] => {}
        [] => {}
        [_, _, _, ..] => {}
    }
    match b {
        [true, ..] => {}
        [] => {}
    }
    match i {
        b"ab" => {}
    }
    match (s, i) {
        ([], []) => {}
        ([_, ..], [_, ..]) => {}
    }
}

fn bindings(o: Option<u8>, p: (bool, u8), f: Four) {
    let Some(x) = o;
    let (true, y) = p;
    let (Four::A | Four::B) = f;
    let 1..=5 = p.1;
    let [a, b] = [1, 2];
    let Point { x: 0, y } = Point { x: 1, y: true };
    let c = |Some(z): Option<u8>| z;
    let d = |(g, h): (u8, u8)| g;
}

fn argument(Some(x): Option<u8>) {}

fn generic<T>(t: T, o: Option<T>) {
    match t {
        _ => {}
    }
    match t {}
    match o {
        Some(_) => {}
    }
}

fn main() {}
