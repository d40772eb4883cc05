use std::collections::VecDeque;

fn main() {
    let mut jobs: VecDeque<Box<dyn FnOnce() -> String>> = VecDeque::new();
    for name in ["first", "second"] {
        let owned = name.to_string();
        jobs.push_back(Box::new(move || owned + " job"));
    }
    while let Some(job) = jobs.pop_front() {
        println!("{}", job());
    }
}
