use std::rc::Rc;

fn main() {
    let a = Rc::new(String::from("shared"));
    println!("{}", Rc::strong_count(&a));
    let b = Rc::clone(&a);
    {
        let c = a.clone();
        println!("{} {}", Rc::strong_count(&a), c.len());
    }
    println!("{} {}", Rc::strong_count(&b), Rc::ptr_eq(&a, &b));
    println!("{} {}", a == Rc::new("shared".to_string()), Rc::ptr_eq(&a, &Rc::new("shared".to_string())));
    drop(a);
    println!("{:?}", Rc::try_unwrap(b));
}
