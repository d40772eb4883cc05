fn main() {
    let mut iterator = [1, 2, 3, 4, 5].into_iter();
    println!("{:?} {:?} {:?}", iterator.next(), iterator.next_back(), iterator.len());
    println!("{:?}", iterator.rev().collect::<Vec<_>>());
    println!("{:?}", (0..6).rev().skip(1).map(|n| n * n).collect::<Vec<_>>());
    println!("{:?}", "abc".char_indices().rev().collect::<Vec<_>>());
    println!("{:?}", ["x", "y"].iter().enumerate().rev().collect::<Vec<_>>());
    println!("{:?}", (1..4).chain(6..8).rev().collect::<Vec<_>>());
    println!("{:?}", (1..=3).rfold(0, |acc, n| acc * 10 + n));
}
