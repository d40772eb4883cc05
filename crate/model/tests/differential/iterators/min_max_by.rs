fn main() {
    let words = ["kiwi", "fig", "plum", "apple", "date"];
    println!("{:?} {:?}", words.iter().max_by_key(|word| word.len()), words.iter().min_by_key(|word| word.len()));
    println!("{:?}", words.iter().filter(|word| word.len() == 4).max_by_key(|word| word.len()));
    println!("{:?}", words.iter().filter(|word| word.len() == 4).min_by_key(|word| word.len()));
    println!("{:?}", [1.5, 0.2, 9.9].iter().copied().max_by(|a: &f64, b: &f64| a.total_cmp(b)));
    println!("{:?}", [1.5, 0.2].iter().min_by(|a, b| a.partial_cmp(b).unwrap()));
    println!("{:?}", Vec::<i32>::new().iter().max());
}
