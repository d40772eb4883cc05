// error: E0433 at 3:20
fn main() {
    println!("{}", thread::current().name().is_some());
}
