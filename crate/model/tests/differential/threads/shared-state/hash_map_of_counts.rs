use std::collections::HashMap;
use std::sync::Mutex;
use std::thread;

fn main() {
    let counts = Mutex::new(HashMap::new());
    thread::scope(|s| {
        for word in ["a b", "b c"] {
            let counts = &counts;
            s.spawn(move || {
                for letter in word.split(' ') {
                    *counts.lock().unwrap().entry(letter).or_insert(0) += 1;
                }
            });
        }
    });
    let mut list: Vec<(&str, i32)> = counts.into_inner().unwrap().into_iter().collect();
    list.sort();
    println!("{list:?}");
}
