fn main() {
    let list = [1, 2, 3, 4];
    println!("{} {}", list.iter().sum::<i32>(), list.iter().product::<i32>());
    println!("{}", list.iter().fold(String::new(), |text, n| text + &n.to_string()));
    println!("{:?} {:?}", list.into_iter().reduce(|a, b| a * 10 + b), Vec::<i32>::new().into_iter().reduce(|a, _| a));
    println!("{:?}", [1, 2, 3].iter().try_fold(0i8, |sum: i8, n: &i8| sum.checked_add(*n)));
    println!("{:?}", [100, 50].iter().try_fold(0i8, |sum: i8, n: &i8| sum.checked_add(*n)));
    println!("{}", list.iter().rev().fold(0, |acc, n| acc * 10 + n));
    println!(
        "{:?}",
        list.iter()
            .scan(0, |sum, n| {
                *sum += n;
                Some(*sum)
            })
            .collect::<Vec<_>>()
    );
    println!("{}", list.iter().map(|n| *n as f64).sum::<f64>() / 4.0);
}
