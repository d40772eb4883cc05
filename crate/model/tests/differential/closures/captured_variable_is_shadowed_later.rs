fn main() {
    let x = 1;
    let first = || x;
    let x = "two";
    let second = || x;
    println!("{} {}", first(), second());
    let mut steps: Vec<Box<dyn Fn() -> usize>> = vec![];
    for i in 0..3 {
        let i = i * 10;
        steps.push(Box::new(move || i));
    }
    println!("{:?}", steps.iter().map(|step| step()).collect::<Vec<_>>());
}
