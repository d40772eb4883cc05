use std::panic;
use std::sync::RwLock;

fn main() {
    let lock = RwLock::new(1);
    let _ = panic::catch_unwind(|| {
        let _reader = lock.read().unwrap();
        panic!("a reader");
    });
    println!("{}", lock.is_poisoned());
    let _ = panic::catch_unwind(|| {
        let mut writer = lock.write().unwrap();
        *writer = 2;
        panic!("a writer");
    });
    println!("{} {}", lock.is_poisoned(), lock.read().is_err());
    println!("{}", lock.write().is_err());
    println!("{}", lock.read().unwrap_err());
    lock.clear_poison();
    println!("{:?}", *lock.read().unwrap());
}
