use std::thread;

fn main() {
    let mut array = [1, 2, 3, 4];
    let (left, right) = array.split_at_mut(2);
    thread::scope(|s| {
        s.spawn(|| left.iter_mut().for_each(|n| *n *= 10));
        s.spawn(|| right.reverse());
    });
    println!("{array:?}");
}
