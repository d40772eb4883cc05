use std::panic;

fn main() {
    let result = panic::catch_unwind(|| {
        let inner = panic::catch_unwind(|| panic!("first"));
        println!("caught inside: {}", inner.is_err());
        if let Err(payload) = inner {
            panic::resume_unwind(payload);
        }
    });
    println!("{:?}", result.unwrap_err().downcast_ref::<&str>());
    let result = panic::catch_unwind(|| panic::panic_any(42i32));
    println!("{:?}", result.unwrap_err().downcast_ref::<i32>());
}
