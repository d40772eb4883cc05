use std::panic;
use std::sync::LazyLock;

static VALUE: LazyLock<i32> = LazyLock::new(|| {
    println!("initialising");
    panic!("cannot")
});

fn main() {
    for _ in 0..2 {
        let result = panic::catch_unwind(|| *VALUE);
        println!("{}", result.is_err());
    }
}
