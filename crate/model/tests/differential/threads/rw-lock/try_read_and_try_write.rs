use std::sync::RwLock;

fn main() {
    let lock = RwLock::new(1);
    {
        let writer = lock.write().unwrap();
        println!("{} {}", lock.try_read().is_err(), lock.try_write().is_err());
        println!("{writer}");
    }
    let reader = lock.read().unwrap();
    println!("{} {}", lock.try_read().is_ok(), lock.try_write().is_ok());
    println!("{}", *reader);
}
