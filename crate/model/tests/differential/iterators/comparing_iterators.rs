fn main() {
    println!("{} {}", [1, 2].iter().eq([1, 2].iter()), (1..3).eq(1..=2));
    println!("{} {}", (1..3).lt(1..4), [1, 3].iter().gt([1, 2].iter()));
    println!("{:?}", "abc".chars().cmp("abd".chars()));
    println!("{} {}", [1, 2, 2].is_sorted(), (0..3).is_sorted_by(|a, b| a > b));
}
