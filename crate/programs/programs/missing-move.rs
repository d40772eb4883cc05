//! # A closure that borrows too long
//!
//! A thread is to greet everybody in a list. Its closure borrows the list from main, but nothing says that main is
//! still there when the thread runs, so the compiler refuses it.
//!
//! **Before you run:** main waits for the thread with `join`. Why is the compiler not satisfied with that?
//!
//! **Afterwards:** It goes by the types: `spawn` takes closures that could live for ever, since a handle may also be
//! dropped without joining. With `move` the closure owns the list and it compiles; a scope (see scoped threads) may
//! borrow.
//!
//! Concept: Ownership
//! Teaches: A thread may outlive its creator, so it has to own what it uses.
//! Does not compile: E0373

use std::thread;

fn main() {
    let names = vec!["Ada", "Barbara", "Grace"];

    let greeter = thread::spawn(|| {
        for name in &names {
            println!("Hello, {name}!");
        }
    });

    greeter.join().unwrap();
}
