use std::collections::{BTreeMap, HashSet, VecDeque};

fn distance(edges: &BTreeMap<u32, Vec<u32>>, from: u32, to: u32) -> Option<u32> {
    let mut queue = VecDeque::from([(from, 0)]);
    let mut seen = HashSet::new();
    while let Some((node, steps)) = queue.pop_front() {
        if node == to {
            return Some(steps);
        }
        if !seen.insert(node) {
            continue;
        }
        for &next in edges.get(&node).map_or(&[][..], |list| list) {
            queue.push_back((next, steps + 1));
        }
    }
    None
}

fn main() {
    let mut edges: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (a, b) in [(1, 2), (2, 3), (1, 4), (4, 5), (5, 3), (3, 6)] {
        edges.entry(a).or_default().push(b);
    }
    println!("{:?} {:?} {:?}", distance(&edges, 1, 6), distance(&edges, 1, 5), distance(&edges, 6, 1));
}
