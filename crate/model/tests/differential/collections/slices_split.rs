fn main() {
    let list = [1, 2, 3, 0, 4, 0, 5];
    let (left, right) = list.split_at(2);
    println!("{left:?} {right:?}");
    println!("{:?}", list.split(|n| *n == 0).collect::<Vec<_>>());
    println!("{:?} {:?}", list.split_first(), list.split_last());
    println!("{:?} {:?}", list.first(), list.iter().rev().nth(1));
    println!("{} {} {}", list.contains(&4), list.starts_with(&[1, 2]), list.ends_with(&[1]));
    println!("{:?}", [[1, 2], [3, 4]].concat());
    println!("{:?}", [vec![1], vec![2, 3]].join(&0));
    println!("{:?} {:?}", list.to_vec(), list[1..3].to_owned());
}
