use std::sync::Mutex;

static LIST: Mutex<Vec<i32>> = Mutex::new(Vec::new());

fn main() {
    println!("{}", LIST.lock().unwrap().len());
}
