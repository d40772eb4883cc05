// edition: 2021
use std::cell::RefCell;

fn main() {
    let cell = RefCell::new(vec![1, 2, 3]);
    if let Some(n) = cell.borrow().get(9) {
        println!("found {n}");
    } else {
        println!("free in the else block: {}", cell.try_borrow_mut().is_ok());
    }
    println!("free afterwards: {}", cell.try_borrow_mut().is_ok());
}
