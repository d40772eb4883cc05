use std::rc::{Rc, Weak};

fn main() {
    let weak: Weak<i32>;
    {
        let strong = Rc::new(5);
        weak = Rc::downgrade(&strong);
        println!("{:?} {} {}", weak.upgrade(), Rc::strong_count(&strong), Rc::weak_count(&strong));
    }
    println!("{:?} {}", weak.upgrade(), weak.strong_count());
    let empty: Weak<String> = Weak::new();
    println!("{}", empty.upgrade().is_none());
}
