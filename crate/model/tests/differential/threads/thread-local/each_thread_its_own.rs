use std::cell::{Cell, RefCell};
use std::thread;

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(1) };
    static NAMES: RefCell<Vec<&'static str>> = RefCell::new(Vec::new());
}

fn bump() -> u32 {
    COUNT.set(COUNT.get() + 1);
    COUNT.get()
}

fn main() {
    bump();
    let other = thread::spawn(|| {
        NAMES.with_borrow_mut(|names| names.push("other"));
        (bump(), NAMES.with(|names| names.borrow().len()))
    })
    .join()
    .unwrap();
    println!("{} {other:?}", bump());
    println!("{}", NAMES.with_borrow(|names| names.len()));
    COUNT.with(|count| println!("{}", count.get()));
}
