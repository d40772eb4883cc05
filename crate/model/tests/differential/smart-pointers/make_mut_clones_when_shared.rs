use std::rc::Rc;

fn main() {
    let mut a = Rc::new(vec![1]);
    Rc::make_mut(&mut a).push(2);
    let b = Rc::clone(&a);
    Rc::make_mut(&mut a).push(3);
    println!("{a:?} {b:?} {}", Rc::strong_count(&a));
}
