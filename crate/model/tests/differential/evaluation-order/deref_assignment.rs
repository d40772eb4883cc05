use std::cell::RefCell;

fn place<'a>(cell: &'a RefCell<i32>) -> std::cell::RefMut<'a, i32> {
    println!("place");
    cell.borrow_mut()
}

fn value() -> i32 {
    println!("value");
    3
}

fn main() {
    let cell = RefCell::new(0);
    *place(&cell) = value();
    println!("{}", cell.borrow());
}
