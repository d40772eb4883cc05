fn main() {
    let mut log = Vec::new();
    let mut outer = |a: i32| {
        let mut inner = |b: i32| {
            log.push(a * b);
            log.len()
        };
        inner(1) + inner(2)
    };
    println!("{}", outer(3));
    println!("{}", outer(4));
    println!("{log:?}");
}
