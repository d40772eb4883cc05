fn index(log: &str) -> usize {
    println!("index {log}");
    1
}

fn value(log: &str) -> i32 {
    println!("value {log}");
    7
}

fn main() {
    let mut array = [0; 3];
    array[index("of the place")] = value("to store");
    println!("{array:?}");
}
