use std::panic;
use std::sync::OnceLock;

fn main() {
    let cell: OnceLock<i32> = OnceLock::new();
    let result = panic::catch_unwind(|| {
        cell.get_or_init(|| panic!("first try"));
    });
    println!("{} {:?}", result.is_err(), cell.get());
    println!("{} {:?}", cell.get_or_init(|| 5), cell.set(6));
}
