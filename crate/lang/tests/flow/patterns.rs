fn numbers(n: i32) -> u8 {
    match n {
        0 | 1 => 0,
        2..=9 => 1,
        x if x > 100 => 2,
        -1 => 3,
        _ => 4,
    }
}
fn strings(s: &str) -> u8 {
    match s {
        "a" => 0,
        "b" | "c" => 1,
        _ => 2,
    }
}
fn slices(s: &[u8]) -> u8 {
    match s {
        [] => 0,
        [x] => *x,
        [first, .., last] => *first + *last,
    }
}
fn nested(o: Option<Option<u8>>, b: bool) -> u8 {
    match (o, b) {
        (Some(Some(n)), true) => n,
        (Some(None), _) => 1,
        (None, false) => 2,
        (_, _) => 3,
    }
}
fn otherwise(o: Option<u8>) -> u8 {
    let Some(x) = o else { return 7 };
    x
}
fn chain(o: Option<u8>, b: bool) -> u8 {
    if b && let Some(x) = o && x > 1 { x } else { 0 }
}
fn index(a: [u8; 4], s: &[u8], i: usize) -> u8 {
    a[i] + s[i]
}
fn promoted() -> &'static [u8] {
    &[1, 2, 3]
}
fn labelled(n: u8) -> u8 {
    'a: loop {
        let v = loop {
            if n > 3 {
                break 'a 1;
            }
            break 2;
        };
        if v == 2 {
            continue;
        }
    }
}
fn main() {}
