use std::collections::LinkedList;

fn main() {
    let mut list = LinkedList::new();
    list.push_back("b");
    list.push_back("c");
    list.push_front("a");
    println!("{list:?} {}", list.len());
    println!("{:?} {:?} {list:?}", list.pop_front(), list.pop_back());
}
