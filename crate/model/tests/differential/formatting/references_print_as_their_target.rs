use std::cell::{Cell, RefCell};
use std::rc::Rc;

fn main() {
    let n = 5;
    let r = &&n;
    println!("{r} {:?} {:3}|", r, &n);
    println!("{} {:?}", Box::new("boxed"), Rc::new(vec![1]));
    println!("{:?} {:?}", Cell::new(3), RefCell::new("x"));
    let cell = RefCell::new(1);
    let guard = cell.borrow_mut();
    println!("{cell:?} {guard:?} {guard}");
    println!("{:?} {:?}", &[1, 2][..], &mut 3);
    println!("{:?} {:?} {:?}", 0..3, ..=4, 2..);
}
