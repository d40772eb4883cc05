use std::thread;

fn main() {
    let mut list = vec![1, 2, 3];
    let mut sum = 0;
    thread::scope(|s| {
        s.spawn(|| sum += list.iter().sum::<i32>());
    });
    list.push(sum);
    println!("{list:?}");
}
