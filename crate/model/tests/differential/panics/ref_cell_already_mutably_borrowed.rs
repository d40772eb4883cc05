use std::cell::RefCell;

fn main() {
    let cell = RefCell::new(vec![1]);
    let mut writer = cell.borrow_mut();
    writer.push(2);
    println!("{}", cell.borrow().len());
}
