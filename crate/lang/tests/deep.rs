//! Deeply nested texts: each form that can nest, repeated far beyond what anyone writes, is either read or refused, within
//! the stack that a browser's worker has.

use interlock_lang::parse::parse;
use interlock_lang::source::{Edition, FileId};

/// What nests: before, again and again on the left, the middle, again and again on the right, behind.
const FORMS: &[[&str; 5]] = &[
    ["fn f() { ", "(", "1", ")", "; }"],
    ["fn f() { ", "{", "1", "}", "; }"],
    ["fn f() { ", "[", "1", "]", "; }"],
    ["fn f() { ", "g(", "1", ")", "; }"],
    ["fn f() { ", "a[", "1", "]", "; }"],
    ["fn f() { ", "S { a: ", "1", "}", "; }"],
    ["fn f() { ", "!", "1", "", "; }"],
    ["fn f() { ", "-", "1", "", "; }"],
    ["fn f() { ", "*", "x", "", "; }"],
    ["fn f() { ", "&", "x", "", "; }"],
    ["fn f() { ", "&&", "x", "", "; }"],
    ["fn f() { ", "&mut ", "x", "", "; }"],
    ["fn f() { ", "a = ", "1", "", "; }"],
    ["fn f() { ", "a += ", "1", "", "; }"],
    ["fn f() { ", "", "1", " + 1", "; }"],
    ["fn f() { ", "", "1", " * 1 + 1", "; }"],
    ["fn f() { ", "", "a", " && a || a", "; }"],
    ["fn f() { ", "", "1", " as u8", "; }"],
    ["fn f() { ", "", "x", ".f()", "; }"],
    ["fn f() { ", "", "x", ".f", "; }"],
    ["fn f() { ", "", "x", "?", "; }"],
    ["fn f() { ", "", "x", "()", "; }"],
    ["fn f() { ", "", "x", "[0]", "; }"],
    ["fn f() { ", "", "x", ".0.0", "; }"],
    ["fn f() { ", "return ", "1", "", "; }"],
    ["fn f() { ", "break ", "1", "", "; }"],
    ["fn f() { ", "break 'a ", "1", "", "; }"],
    ["fn f() { ", "|x| ", "1", "", "; }"],
    ["fn f() { ", "|x, y| ", "1", "", "; }"],
    ["fn f() { ", "|| ", "1", "", "; }"],
    ["fn f() { ", "move |x| ", "1", "", "; }"],
    ["fn f() { ", "..", "1", "", "; }"],
    ["fn f() { ", "1.. ", "", "", "; }"],
    ["fn f() { ", "if a {} else ", "{}", "", " }"],
    ["fn f() { ", "if a { b } else ", "{}", "", " }"],
    ["fn f() { ", "if ", "a", " {}", " }"],
    ["fn f() { ", "if a { ", "", " }", " }"],
    ["fn f() { ", "match ", "a", " {}", " }"],
    ["fn f() { ", "match a { _ => ", "1", " }", " }"],
    ["fn f() { ", "match a { _ if ", "1", " => {} }", " }"],
    ["fn f() { ", "while ", "a", " {}", " }"],
    ["fn f() { ", "for P {} in ", "a", " {}", " }"],
    ["fn f() { ", "for x in ", "a", " {}", " }"],
    ["fn f() { ", "loop { ", "", " }", " }"],
    ["fn f() { ", "'a: loop { ", "", " }", " }"],
    ["fn f() { ", "unsafe { ", "", " }", " }"],
    ["fn f() { ", "const { ", "", " }", " }"],
    ["fn f() { ", "async { ", "", " }", " }"],
    ["fn f() { let _ = ", "vec![", "1", "]", "; }"],
    ["fn f() { ", "println!(\"{}\", ", "1", ")", "; }"],
    ["fn f() { ", "assert!(", "1", ")", "; }"],
    ["fn f() { ", "dbg!(", "1", ")", "; }"],
    ["fn f() { ", "matches!(", "1", ", 1)", "; }"],
    ["fn f() { let ", "&", "x", "", " = 1; }"],
    ["fn f() { let ", "(", "x", ",)", " = 1; }"],
    ["fn f() { let ", "(", "x", ")", " = 1; }"],
    ["fn f() { let ", "[", "x", "]", " = 1; }"],
    ["fn f() { let ", "S(", "x", ")", " = 1; }"],
    ["fn f() { let ", "S { a: ", "x", " }", " = 1; }"],
    ["fn f() { let ", "x @ ", "x", "", " = 1; }"],
    ["fn f() { let ", "a | ", "x", "", " = 1; }"],
    ["fn f() { let x: ", "&", "T", "", " = 1; }"],
    ["fn f() { let x: ", "&&", "T", "", " = 1; }"],
    ["fn f() { let x: ", "*const ", "T", "", " = 1; }"],
    ["fn f() { let x: ", "(", "T", ",)", " = 1; }"],
    ["fn f() { let x: ", "[", "T", "]", " = 1; }"],
    ["fn f() { let x: ", "[", "T", "; 1]", " = 1; }"],
    ["fn f() { let x: ", "Vec<", "T", ">", " = 1; }"],
    ["fn f() { let x: ", "Map<K, ", "T", ">", " = 1; }"],
    ["fn f() { let x: ", "<", "T", " as A>::B", " = 1; }"],
    ["fn f() { let x: ", "fn() -> ", "T", "", " = 1; }"],
    ["fn f() { let x: ", "fn(", "T", ")", " = 1; }"],
    ["fn f() { let x: ", "impl Fn() -> ", "T", "", " = 1; }"],
    ["fn f() { let x: ", "dyn Fn(", "T", ")", " = 1; }"],
    ["fn f() { let x: ", "impl A<B = ", "T", ">", " = 1; }"],
    ["fn f() { ", "a::<", "T", ">", "(); }"],
    ["fn f() { ", "", "a", "::<T>::b", "; }"],
    ["fn f() { ", "let x = ", "1", "", "; }"],
    ["fn f() { if ", "let x = ", "1", "", " {} }"],
    ["fn f() { if ", "", "a", " && let x = y", " {} }"],
    ["", "mod m { ", "", " }", ""],
    ["", "fn f() { ", "", " }", ""],
    ["use ", "a::", "b", "", ";"],
    ["use ", "a::{", "b", "}", ";"],
    ["use ", "{", "b", "}", ";"],
    ["", "impl A { fn f() { ", "", " } }", ""],
    ["", "#[a]", "fn f() {}", "", ""],
    ["", "#[a(", "", ")]", "fn f() {}"],
    ["", "#[cfg(not(", "", "))]", "fn f() {}"],
    ["fn f", "<T: A", "", ">", "() {}"],
    ["fn f<T: ", "for<'a> ", "A", "", ">() {}"],
    ["fn f<T: ", "(", "A", ")", ">() {}"],
    ["m!", "(", "", ")", ";"],
    ["", "thread_local! { static A: T = { ", "1", "}; }", ""],
];

#[test]
fn no_form_overflows_a_small_stack() {
    let read = || {
        for form in FORMS {
            for times in [10, 60, 150, 400, 2_000] {
                let [before, left, middle, right, behind] = form;
                let text = [before, &*left.repeat(times), middle, &right.repeat(times), behind].concat();
                for edition in [Edition::E2021, Edition::E2024] {
                    let _ = parse(FileId::USER, &text, edition);
                    let _ = parse(FileId(1), &text, edition);
                }
            }
        }
    };
    // A debug build takes six times what a release build takes.
    let stack = if cfg!(debug_assertions) { 6 << 20 } else { 1 << 20 };
    let thread = std::thread::Builder::new().stack_size(stack).spawn(read).expect("a thread starts");
    thread.join().expect("no text makes the parser panic");
}
