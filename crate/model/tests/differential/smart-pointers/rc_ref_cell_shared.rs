use std::cell::RefCell;
use std::rc::Rc;

#[derive(Debug)]
struct Owner {
    name: String,
    log: Rc<RefCell<Vec<String>>>,
}

impl Owner {
    fn say(&self, what: &str) {
        self.log.borrow_mut().push(format!("{}: {what}", self.name));
    }
}

fn main() {
    let log = Rc::new(RefCell::new(Vec::new()));
    let ann = Owner { name: "ann".into(), log: Rc::clone(&log) };
    let bob = Owner { name: "bob".into(), log: log.clone() };
    ann.say("hi");
    bob.say("hello");
    drop(ann);
    println!("{:?} {}", log.borrow(), Rc::strong_count(&log));
    for line in log.borrow().iter() {
        println!("{line}");
    }
    println!("{bob:?}");
}
