use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

fn main() {
    let set: BTreeSet<char> = "hello".chars().collect();
    let map: BTreeMap<usize, char> = "abc".chars().enumerate().collect();
    let queue: VecDeque<i32> = (0..3).collect();
    let text: String = ["a", "b"].into_iter().collect();
    println!("{set:?} {map:?} {queue:?} {text}");
    let hash: HashMap<&str, i32> = [("a", 1), ("b", 2)].into_iter().collect();
    let unique: HashSet<i32> = [1, 1, 2].into_iter().collect();
    println!("{} {} {}", hash["b"], hash.len(), unique.len());
    let boxed: Box<[i32]> = (1..4).collect();
    println!("{boxed:?}");
    let words = "x y z".split(' ').map(String::from).collect::<Vec<String>>();
    println!("{words:?}");
}
