// edition: 2021 2024
use std::cell::RefCell;
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Cell {
    inner: RefCell<Vec<Noisy>>,
}

impl Cell {
    fn first(&self) -> Option<&'static str> {
        let _local = Noisy("local of first");
        self.inner.borrow().first().map(|noisy| noisy.0)
    }
}

fn main() {
    let cell = Cell { inner: RefCell::new(vec![Noisy("item")]) };
    println!("{:?}", cell.first());
    println!("free again: {}", cell.inner.try_borrow_mut().is_ok());
}
