fn main() {
    let value = 1;
    println!("{value} {vlaue}", vlaue = "named");
}
