fn main() {
    let boxed = Box::new(5);
    let sum = *boxed + 1;
    let mut list = Box::new(vec![1, 2]);
    list.push(sum);
    println!("{boxed} {list:?} {}", list.len());
    let inner: Vec<i32> = *list;
    println!("{inner:?}");
    let mut pair = Box::new((String::from("a"), 1));
    pair.1 += 1;
    let (text, n) = *pair;
    println!("{text} {n}");
    let slice: Box<[i32]> = Box::new([1, 2, 3]);
    println!("{} {}", slice.len(), slice.iter().sum::<i32>());
    println!("{}", Box::new(3) < Box::new(4));
}
