use std::rc::Rc;

#[derive(Debug)]
struct Sun;

#[derive(Debug)]
enum Planet {
    Mercury(Rc<Sun>),
    Venus(Rc<Sun>),
    Earth(Rc<Sun>),
}

impl Planet {
    fn details(&self) {
        println!("Hi from {self:?}!");
    }
}

fn main() {
    let sun = Rc::new(Sun);
    println!("reference count = {}", Rc::strong_count(&sun));
    let mercury = Planet::Mercury(Rc::clone(&sun));
    mercury.details();
    let venus = Planet::Venus(Rc::clone(&sun));
    venus.details();
    let earth = Planet::Earth(Rc::clone(&sun));
    println!("reference count = {}", Rc::strong_count(&sun));
    drop(venus);
    drop(earth);
    println!("reference count = {}", Rc::strong_count(&sun));
    drop(mercury);
    assert_eq!(Rc::strong_count(&sun), 1);
}
