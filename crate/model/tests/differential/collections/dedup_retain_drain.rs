fn main() {
    let mut list = vec![1, 1, 2, 3, 3, 3, 1];
    list.dedup();
    println!("{list:?}");
    list.retain(|n| *n != 1);
    println!("{list:?}");
    let mut numbers: Vec<i32> = (0..10).collect();
    let drained: Vec<i32> = numbers.drain(2..5).collect();
    println!("{drained:?} {numbers:?}");
    numbers.drain(..);
    println!("{numbers:?}");
    let mut words = vec!["a", "A", "b", "B", "b"];
    words.dedup_by_key(|word| word.to_lowercase());
    println!("{words:?}");
    let mut kept = vec![1, 2, 3, 4];
    kept.retain_mut(|n| {
        *n *= 2;
        *n > 4
    });
    println!("{kept:?}");
    let replaced: Vec<i32> = kept.splice(0..1, [7, 8, 9]).collect();
    println!("{replaced:?} {kept:?}");
}
