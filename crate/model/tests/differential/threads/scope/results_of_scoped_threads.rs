use std::thread;

fn main() {
    let data = [1, 2, 3, 4, 5];
    let total: i32 = thread::scope(|s| {
        let handles: Vec<_> = data.chunks(2).map(|chunk| s.spawn(move || chunk.iter().sum::<i32>())).collect();
        handles.into_iter().map(|handle| handle.join().unwrap()).sum()
    });
    println!("{total}");
}
