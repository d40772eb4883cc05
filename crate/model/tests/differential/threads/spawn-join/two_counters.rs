use std::thread;

fn main() {
    let a = thread::spawn(|| (1..=3).sum::<i32>());
    let b = thread::spawn(|| 10);
    println!("{}", a.join().unwrap() + b.join().unwrap());
}
