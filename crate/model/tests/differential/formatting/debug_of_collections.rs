use std::collections::{BTreeMap, BTreeSet, VecDeque};

fn main() {
    let map = BTreeMap::from([(1, "one"), (2, "two")]);
    let set = BTreeSet::from(['a', 'b']);
    let queue = VecDeque::from([1.5, 2.0]);
    println!("{map:?} {set:?} {queue:?}");
    println!("{map:#?}");
    println!("{set:#?}");
    let nested = vec![vec![1], vec![], vec![2, 3]];
    println!("{nested:?}");
    println!("{nested:#?}");
    println!("{:?} {:#?}", Vec::<i32>::new(), Vec::<i32>::new());
    println!("{:?}", BTreeMap::<i32, i32>::new());
}
