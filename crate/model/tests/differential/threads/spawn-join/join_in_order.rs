use std::thread;

fn main() {
    let mut handles = Vec::new();
    for i in 0..3u32 {
        handles.push(thread::spawn(move || i * i));
    }
    let results: Vec<u32> = handles.into_iter().map(|handle| handle.join().unwrap()).collect();
    println!("{results:?}");
}
