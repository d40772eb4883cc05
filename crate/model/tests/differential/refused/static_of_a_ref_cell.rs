// error: E0277 at 4:14
use std::cell::RefCell;

static LIST: RefCell<Vec<i32>> = RefCell::new(Vec::new());

fn main() {
    println!("{}", LIST.borrow().len());
}
