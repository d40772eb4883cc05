use std::cell::RefCell;

thread_local!(static LOG: RefCell<Vec<i32>> = {
    println!("initialise");
    RefCell::new(vec![1])
});

fn main() {
    println!("start");
    LOG.with(|log| log.borrow_mut().push(2));
    LOG.with_borrow(|log| println!("{log:?}"));
    println!("{:?}", LOG.take());
}
