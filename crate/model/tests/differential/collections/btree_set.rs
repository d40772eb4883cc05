use std::collections::BTreeSet;

fn main() {
    let mut set: BTreeSet<i32> = [5, 1, 9, 1].into();
    println!("{set:?} {} {}", set.insert(3), set.insert(5));
    println!("{:?} {:?}", set.first(), set.last());
    println!("{:?}", set.range(2..6).collect::<Vec<_>>());
    let other = BTreeSet::from([1, 2, 3]);
    println!("{:?} {:?}", &set & &other, &set | &other);
    println!("{:?} {:?}", &set - &other, set.intersection(&other).count());
    println!("{:?} {:?} {set:?}", set.pop_first(), set.pop_last());
    println!("{}", set.is_superset(&BTreeSet::from([3])));
}
