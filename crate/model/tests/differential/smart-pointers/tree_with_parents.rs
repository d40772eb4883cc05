use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Node {
    name: &'static str,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
}

impl Drop for Node {
    fn drop(&mut self) {
        println!("drop {}", self.name);
    }
}

fn node(name: &'static str) -> Rc<Node> {
    Rc::new(Node { name, parent: RefCell::new(Weak::new()), children: RefCell::new(vec![]) })
}

fn adopt(parent: &Rc<Node>, child: &Rc<Node>) {
    *child.parent.borrow_mut() = Rc::downgrade(parent);
    parent.children.borrow_mut().push(Rc::clone(child));
}

fn path(node: &Rc<Node>) -> String {
    match node.parent.borrow().upgrade() {
        Some(parent) => format!("{}/{}", path(&parent), node.name),
        None => node.name.to_string(),
    }
}

fn main() {
    let leaf = node("leaf");
    {
        let root = node("root");
        let branch = node("branch");
        adopt(&root, &branch);
        adopt(&branch, &leaf);
        println!("{}", path(&leaf));
        println!("{} {}", Rc::strong_count(&branch), Rc::weak_count(&branch));
    }
    println!("{} {}", path(&leaf), Rc::strong_count(&leaf));
}
