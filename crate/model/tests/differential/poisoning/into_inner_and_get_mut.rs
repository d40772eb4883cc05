use std::panic;
use std::sync::Mutex;

fn main() {
    let mut mutex = Mutex::new(5);
    *mutex.get_mut().unwrap() += 1;
    println!("{}", mutex.lock().unwrap());
    let _ = panic::catch_unwind(|| {
        let _guard = mutex.lock().unwrap();
        panic!("poison");
    });
    println!("{}", mutex.get_mut().is_err());
    match mutex.into_inner() {
        Ok(n) => println!("fine {n}"),
        Err(error) => println!("poisoned {}", error.into_inner()),
    }
}
