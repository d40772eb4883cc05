use std::collections::{BTreeMap, BinaryHeap, HashMap, VecDeque};
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    {
        let mut queue = VecDeque::from([Noisy("q1"), Noisy("q2")]);
        queue.push_front(Noisy("q0"));
    }
    {
        let map: BTreeMap<i32, Noisy> = [(2, Noisy("b2")), (1, Noisy("b1"))].into();
        println!("{}", map.len());
    }
    {
        let mut map = HashMap::new();
        map.insert("only", Noisy("h1"));
        println!("{}", map.insert("only", Noisy("h2")).is_some());
    }
    let heap: BinaryHeap<i32> = [1].into();
    println!("{}", heap.len());
    let slice: Box<[Noisy]> = vec![Noisy("s0"), Noisy("s1")].into_boxed_slice();
    println!("{}", slice.len());
}
