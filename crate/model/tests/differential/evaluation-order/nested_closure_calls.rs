fn main() {
    let mut log = Vec::new();
    let mut say = |n: i32| {
        log.push(n);
        n
    };
    let total = say(1)
        + say(2) * {
            say(3);
            say(4)
        };
    println!("{total} {log:?}");
}
