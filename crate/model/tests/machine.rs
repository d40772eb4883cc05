//! The machine on small programs over a small library of their own: what they print, and how they end.

use std::rc::Rc;

use interlock_lang::diagnostic::Diagnostic;
use interlock_lang::items::library::Library;
use interlock_lang::items::{Def, FnId, ModuleId, Settings, load_over};
use interlock_lang::parse::parse;
use interlock_lang::session::Session;
use interlock_lang::source::{Edition, FileId};
use interlock_model::code::Program;
use interlock_model::vm::step::{End, Nobody, Status, Step};
use interlock_model::vm::world::World;

/// Compiles a program over the small library, in one of the two ways.
fn compile_by(text: &str, by: fn(&Session, FnId) -> Result<Program, Vec<Diagnostic>>) -> Program {
    let library = Library::new(&[("lib.rs", include_str!("machine/library.rs"))]).expect("the library is right");
    let file = parse(FileId::USER, text, Edition::E2024).expect("the program is Rust");
    let items = load_over(&library, &file, &Settings::default()).expect("the program's names are right");
    let Some(Def::Fn(main)) = items.modules[ModuleId(0).0 as usize].values.get("main").map(|it| it.def) else {
        panic!("no main")
    };
    let session = Session::new(items);
    by(&session, main).unwrap_or_else(|diagnostics| panic!("{diagnostics:#?}"))
}

fn compile(text: &str) -> Program {
    compile_by(text, interlock_model::code::compile)
}

/// Runs a program; gives what it prints to stdout and stderr, and how it ends.
fn run(text: &str) -> (String, String, String) {
    let program = compile(text);
    let mut world = World::new(Rc::new(program)).expect("the program starts");
    let end = match world.run_to_end(&mut Nobody) {
        Ok(End::Exit(code)) => code.to_string(),
        other => format!("{other:?}"),
    };
    let output = world.output();
    (output.stdout.to_string(), output.stderr.to_string(), end)
}

#[track_caller]
fn prints(text: &str, expected: &str) {
    let (stdout, stderr, end) = run(text);
    assert_eq!((&*stdout, &*stderr, &*end), (expected, "", "0"));
}

#[test]
fn arithmetic_and_loops() {
    prints(
        "fn f(n: i32) -> i32 { if n < 2 { n } else { f(n - 1) + f(n - 2) } }
         fn main() { let mut i = 0; while i < 10 { number(f(i)); i += 1; } }",
        "0\n1\n1\n2\n3\n5\n8\n13\n21\n34\n",
    );
}

#[test]
fn drops_in_reverse_and_boxes() {
    prints(
        "struct D(&'static str); impl Drop for D { fn drop(&mut self) { say(self.0); } }
         fn main() { let _a = D(\"a\"); let b = Box::new((D(\"b\"), D(\"c\"))); let _d = D(\"d\");
           let t = *b; drop_it(t.1); }
         fn drop_it<T>(_x: T) { say(\"<\"); }",
        "<cbda",
    );
}

#[test]
fn enums_and_options() {
    prints(
        "enum E { A(i32, Box<i32>), B { x: Box<i32> }, C }
         fn show(e: &E) { match e { E::A(n, b) => number(*n + **b), E::B { x } => number(**x), E::C => say(\"C\") } }
         fn main() { show(&E::A(1, Box::new(2))); show(&E::B { x: Box::new(7) }); show(&E::C);
           let o: Option<Box<i32>> = None; match o { Some(b) => number(*b), None => say(\"none\") }
           match Some(Box::new(5)) { Some(b) => number(*b), None => {} } }",
        "3\n7\nCnone5\n",
    );
}

#[test]
fn closures_and_function_pointers() {
    prints(
        "fn twice<F: FnMut(i32) -> i32>(mut f: F) -> i32 { f(1) + f(2) }
         fn once<F: FnOnce() -> i32>(f: F) -> i32 { f() }
         fn dynamic(f: &dyn Fn(i32) -> i32) -> i32 { f(20) }
         fn add(a: i32) -> i32 { a + 1 }
         fn main() { let mut sum = 0; number(twice(|n| { sum += n; sum * 10 })); number(sum);
           let b = Box::new(9); number(once(move || *b));
           let k = 3; number(dynamic(&|n| n * k)); number(dynamic(&add));
           let p: fn(i32) -> i32 = add; number(p(41)); let q: fn(i32) -> i32 = |n| n - 1; number(q(1)); }",
        "40\n3\n9\n60\n21\n42\n0\n",
    );
}

#[test]
fn arrays_slices_and_indices() {
    prints(
        "fn sum(s: &[i32]) -> i32 { let mut i = 0; let mut n = 0; while i < 3 { n += s[i]; i += 1; } n }
         fn main() { let mut a = [1, 2, 3]; a[1] = 20; number(sum(&a)); let z = [7; 5]; number(z[4]);
           if let [first, .., last] = z { number(first + last); } }",
        "24\n7\n14\n",
    );
}

#[test]
fn a_panic_unwinds_and_is_reported() {
    let (stdout, stderr, end) = run(
        "struct D(&'static str); impl Drop for D { fn drop(&mut self) { say(self.0); } }
         fn main() { let _a = D(\"a\"); let x = [1, 2, 3]; let mut i = 0; let _b = D(\"b\"); while i < 4 { number(x[i]); i += 1; } }",
    );
    assert_eq!(stdout, "1\n2\n3\nba");
    assert_eq!(
        stderr,
        "thread 'main' panicked at src/main.rs:2:111:\nindex out of bounds: the len is 3 but the index is 3\n"
    );
    assert_eq!(end, "101");
}

#[test]
fn overflow_panics_at_its_place() {
    let (_, stderr, _) = run("fn main() {\n    let mut x: u8 = 250;\n    loop {\n        x += 1;\n    }\n}");
    assert_eq!(stderr, "thread 'main' panicked at src/main.rs:4:9:\nattempt to add with overflow\n");
}

#[test]
fn threads_wait_for_each_other() {
    prints(
        "fn main() { let mut lock = 0_usize; let word = word_of(&mut lock);
           let t = thread_start(move || { await_eq(7, null(), word, 1); say(\"second\"); }, \"t\");
           visible(1, null()); say(\"first \"); write(word, 1);
           await_eq(5, null(), thread_ended(t), 1); say(\" third\"); }",
        "first second third",
    );
}

#[test]
fn variables_of_a_paused_thread_are_shown() {
    let program = compile_by(
        "struct Point { x: i32, y: i32 }
         fn inner(by: &Point) { let twice = by.x + by.x; visible(1, null()); number(twice); }
         fn main() { let point = Point { x: 3, y: 4 }; let some = Some(Box::new(7)); let unused = 5; inner(&point);
           match some { Some(n) => number(*n + point.y), None => number(unused) } }",
        interlock_model::code::compile_to_show,
    );
    let world = World::new(Rc::new(program)).expect("the program starts");
    let (pc, frame) = world.paused_at(0);
    let mut lines = Vec::new();
    for (site, innermost, frame) in world.sites(0, pc, frame) {
        let body = &world.program.bodies[world.program.sites[site as usize].body as usize];
        for variable in world.variables(innermost, site, frame) {
            lines.push(format!("{}: {}: {} = {}", body.name, variable.variable.name, variable.ty, variable.value));
        }
    }
    assert_eq!(
        lines,
        [
            "inner: by: &Point = Point { x: 3, y: 4 }",
            "inner: twice: i32 = 6",
            "main: point: Point = Point { x: 3, y: 4 }",
            "main: some: Option<Box<i32>> = Some(7)",
            "main: unused: i32 = 5",
        ]
    );
}

/// Two threads that allocate between two visible operations.
const ALLOCATES: &str = "
    fn body() { visible(1, null()); let mine = Box::new(7); visible(2, null()); number(*mine); }
    fn main() { let a = thread_start(body, \"\"); let b = thread_start(body, \"\");
      await_eq(5, null(), thread_ended(a), 1); await_eq(5, null(), thread_ended(b), 1); }";

/// Saves the state after steps of these threads.
fn state_after(world: &mut World, initial: &[u32], steps: &[usize]) -> Vec<u32> {
    world.load(initial);
    for &thread in steps {
        assert_eq!(world.step(thread, &[], &mut Nobody), Step::Done);
    }
    world.save().to_vec()
}

#[test]
fn the_order_of_allocation_makes_no_difference_unless_it_is_asked_for() {
    for (plain, same) in [(false, true), (true, false)] {
        let mut world = World::new(Rc::new(compile(ALLOCATES))).expect("the program starts");
        world.set_plain_names(plain);
        let initial = world.save().to_vec();
        let first = state_after(&mut world, &initial, &[1, 2]);
        let second = state_after(&mut world, &initial, &[2, 1]);
        assert_eq!(first == second, same, "{first:?} {second:?}");
    }
}

#[test]
fn a_state_that_was_loaded_is_the_one_that_was_saved() {
    let mut world = World::new(Rc::new(compile(ALLOCATES))).expect("the program starts");
    let initial = world.save().to_vec();
    let orders: [&[usize]; 6] = [&[1], &[2], &[1, 2], &[1, 1], &[1, 1, 2], &[2, 2, 1, 1]];
    let states: Vec<_> = orders.iter().map(|steps| state_after(&mut world, &initial, steps)).collect();
    for (state, steps) in states.iter().zip(orders) {
        world.load(state);
        assert_eq!(world.save(), &state[..], "after {steps:?}");
        assert_eq!(&state_after(&mut world, &initial, steps), state, "again after {steps:?}");
    }
    assert_eq!(states.iter().collect::<std::collections::HashSet<_>>().len(), states.len());
}

#[test]
fn both_ways_to_compile_do_the_same() {
    for by in [interlock_model::code::compile, interlock_model::code::compile_to_show] {
        let mut world = World::new(Rc::new(compile_by(ALLOCATES, by))).expect("the program starts");
        let initial = world.save().to_vec();
        for steps in [&[1, 1, 2, 2][..], &[2, 1, 2, 1]] {
            state_after(&mut world, &initial, steps);
            assert_eq!((world.thread_count(), &*world.output().stdout), (3, "7\n7\n"));
            assert_eq!(world.pending(0).status, Status::Enabled);
            assert_eq!([1, 2].map(|thread| world.pending(thread).status), [Status::Ended; 2]);
        }
    }
}

#[test]
fn a_constant_operand_leaves_the_other_one_alone() {
    prints(
        "const TWO: i32 = 2; fn get(x: &i32) -> i32 { visible(1, null()); *x }
         fn main() { let mut a = 1; let r = &mut a; *r += 1; if get(r) == TWO { say(\"two\"); } }",
        "two",
    );
}
