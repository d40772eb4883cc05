//! Programs as deep as the parser lets them be go through all of the front end on a small stack.

#[path = "parse/deep.rs"]
mod deep;

use interlock_lang::items::Settings;
use interlock_lang::unit::compile;

/// Forms that pass the checker, in the manner of those of the parser.
const VALID: &[[&str; 5]] = &[
    ["fn f() { ", "{ ", "1", " }", "; }"],
    ["fn f(a: bool) { ", "if a { ", "", " }", " }"],
    ["fn f(a: bool) -> u8 { ", "match a { true => 1, false => ", "2", " }", " }"],
    ["fn g(n: u8) -> u8 { n } fn f() -> u8 { ", "g(", "1", ")", " }"],
    ["fn f() -> u8 { ", "loop { break ", "1", "; }", " }"],
    ["fn f() { let _ = ", "Some(", "1", ")", "; }"],
    ["fn f() { let _ = ", "Box::new(", "1", ")", "; }"],
    ["fn f() { let _ = ", "vec![", "1", "]", "; }"],
    ["fn f() { let _ = ", "&", "1", "", "; }"],
    ["fn f() { let _ = ", "&mut ", "1", "", "; }"],
    ["fn f() { let _ = ", "(", "1", ",)", "; }"],
    ["fn f() { let _ = ", "[", "1", "]", "; }"],
    ["fn f() { ", "(|| ", "1", ")()", "; }"],
    ["fn f(o: Option<u8>) { ", "if let Some(_) = o { ", "", " }", " }"],
    ["fn f(a: bool) -> bool { ", "", "a", " && a || a", " }"],
    ["fn f(a: bool) -> bool { ", "!", "a", "", " }"],
    ["fn f(a: i32) -> i32 { ", "", "a", " + 1", " }"],
    ["fn f() { ", "for _ in 0..2 { ", "", " }", " }"],
    ["fn f(a: bool) { ", "while a { ", "", " }", " }"],
    ["fn f() -> Option<u8> { ", "Some(", "Some(1)?", ")?;", " None }"],
    ["fn f(s: &str) -> String { ", "s.to_string() + &(", "s.to_string()", ")", " }"],
    ["fn f() { println!(\"{}\", ", "format!(\"{}\", ", "1", ")", "); }"],
];

#[test]
fn no_deep_program_overflows_the_stack() {
    deep::with_small_stack(|| {
        for [before, left, middle, right, behind] in VALID.iter().chain(deep::FORMS) {
            for times in [10, 20, 40, 200] {
                let text = [before, &*left.repeat(times), middle, &right.repeat(times), behind].concat();
                // Whether it is taken or refused: it comes to an end.
                let _ = compile(&text, &Settings::default());
            }
        }
    });
}
