use std::panic;

fn main() {
    let fine = panic::catch_unwind(|| 5);
    println!("{:?}", fine.ok());
    let literal = panic::catch_unwind(|| {
        panic!("a literal");
    });
    let payload = literal.unwrap_err();
    println!("{:?} {}", payload.downcast_ref::<&str>(), payload.downcast_ref::<String>().is_none());
    let formatted = panic::catch_unwind(|| {
        let n = [1, 2].len();
        panic!("formatted {n}");
    });
    let payload = formatted.unwrap_err();
    println!("{:?} {}", payload.downcast_ref::<String>(), payload.is::<&str>());
    if let Ok(text) = payload.downcast::<String>() {
        println!("{text}");
    }
}
