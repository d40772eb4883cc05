use std::collections::HashMap;

fn main() {
    let map: HashMap<&str, i32> = HashMap::from([("a", 1)]);
    println!("{}", map["a"]);
    println!("{}", map["b"]);
}
