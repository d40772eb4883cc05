fn main() {
    let mut iterator = 1..10;
    let first: Vec<i32> = iterator.by_ref().take(3).collect();
    println!("{first:?} {:?}", iterator.next());
    let sum: i32 = iterator.by_ref().take_while(|n| *n < 7).sum();
    println!("{sum} {:?}", iterator.collect::<Vec<_>>());
    let mut lines = "head\nbody1\nbody2".lines();
    let head = lines.next().unwrap_or_default();
    println!("{head} {}", lines.map(str::len).sum::<usize>());
}
