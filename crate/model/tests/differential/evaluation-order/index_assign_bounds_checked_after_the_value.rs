use std::panic;

fn value() -> i32 {
    println!("value");
    1
}

fn main() {
    let result = panic::catch_unwind(|| {
        let mut list = vec![0, 0];
        list[5] = value();
    });
    println!("{}", result.is_err());
    let result = panic::catch_unwind(|| {
        let mut list = vec![0, 0];
        list[6] += value();
    });
    println!("{}", result.is_err());
}
