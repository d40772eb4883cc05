use std::collections::VecDeque;

fn main() {
    let queue = VecDeque::from(vec![1, 2]);
    println!("{}", queue[1]);
    println!("{}", queue[2]);
}
