use std::rc::Rc;

fn main() {
    let mut a = Rc::new(5);
    *Rc::get_mut(&mut a).unwrap() += 1;
    let b = Rc::clone(&a);
    println!("{:?} {}", Rc::get_mut(&mut a), *b);
    let failed = Rc::try_unwrap(a);
    println!("{}", failed.is_err());
    let a = failed.unwrap_err();
    drop(b);
    println!("{:?}", Rc::try_unwrap(a));
    let c = Rc::new(vec![1]);
    println!("{:?}", Rc::into_inner(c));
}
