// error: E0433 at 4:17
fn main() {
    let map: Vec<i32> = Vec::new();
    let other = HashMap::new();
    println!("{} {}", map.len(), other.len());
}
