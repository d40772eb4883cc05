use std::collections::HashSet;

fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list: Vec<T> = items.into_iter().collect();
    list.sort();
    list
}

fn main() {
    let mut a: HashSet<i32> = [1, 2, 3].into_iter().collect();
    println!("{} {}", a.insert(3), a.insert(4));
    let b = HashSet::from([3, 4, 5]);
    println!("{:?}", sorted(a.intersection(&b)));
    println!("{:?}", sorted(a.union(&b)));
    println!("{:?}", sorted(a.difference(&b)));
    println!("{:?}", sorted(a.symmetric_difference(&b).copied()));
    println!("{} {}", a.contains(&1), a.remove(&1));
    println!("{} {} {}", a.len(), a.is_subset(&b), a.is_disjoint(&b));
    println!("{}", a == HashSet::from([4, 3, 2]));
}
