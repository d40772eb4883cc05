use std::cell::{LazyCell, OnceCell};

fn main() {
    let cell = OnceCell::new();
    println!("{:?}", cell.get());
    let value: &String = cell.get_or_init(|| {
        println!("initialise");
        "value".to_string()
    });
    println!("{value} {:?}", cell.set("other".to_string()));
    println!("{}", cell.get_or_init(|| unreachable!()));
    let lazy = LazyCell::new(|| {
        println!("compute");
        6 * 7
    });
    println!("before");
    println!("{} {}", *lazy, *lazy);
}
