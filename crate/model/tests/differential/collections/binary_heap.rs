use std::cmp::Reverse;
use std::collections::BinaryHeap;

fn main() {
    let mut heap = BinaryHeap::from(vec![3, 8, 1]);
    heap.push(5);
    println!("{:?} {}", heap.peek(), heap.len());
    while let Some(top) = heap.pop() {
        print!("{top} ");
    }
    println!();
    let mut smallest = BinaryHeap::new();
    for n in [4, 2, 6] {
        smallest.push(Reverse(n));
    }
    println!("{:?}", smallest.pop().map(|Reverse(n)| n));
    println!("{:?}", smallest.into_sorted_vec());
}
