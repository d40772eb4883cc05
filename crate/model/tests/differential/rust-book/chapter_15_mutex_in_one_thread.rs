use std::sync::Mutex;

fn main() {
    let m = Mutex::new(5);

    {
        let mut number = m.lock().unwrap();
        *number = 6;
    }

    println!("m = {m:?}");
}
