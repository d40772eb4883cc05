//! # A closure that borrows too long
//!
//! A thread is to greet everybody in a list. Its closure uses the list that belongs to main.
//!
//! **Before you run:** main waits for the thread with `join`. Why is the compiler not satisfied with that?
//!
//! **Afterwards:** It goes by the types: `spawn` takes only closures that could live for ever, because nothing makes
//! anybody join. With `move` the closure owns the list, and the program compiles; threads of a scope may borrow.
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
