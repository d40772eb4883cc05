use std::cell::RefCell;

fn main() {
    let cell = RefCell::new(1);
    let _reader = cell.borrow();
    println!("{}", cell.try_borrow_mut().is_err());
    *cell.borrow_mut() += 1;
}
