use std::cmp::Ordering;
use std::collections::BinaryHeap;

#[derive(Debug, PartialEq, Eq)]
struct Task {
    priority: u32,
    name: &'static str,
}

impl Ord for Task {
    fn cmp(&self, other: &Self) -> Ordering {
        self.priority.cmp(&other.priority).then_with(|| other.name.cmp(self.name))
    }
}

impl PartialOrd for Task {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn main() {
    let mut heap = BinaryHeap::new();
    heap.push(Task { priority: 1, name: "sweep" });
    heap.push(Task { priority: 5, name: "cook" });
    heap.push(Task { priority: 5, name: "bake" });
    heap.push(Task { priority: 3, name: "wash" });
    while let Some(Task { priority, name }) = heap.pop() {
        println!("{priority} {name}");
    }
}
