fn main() {
    let n = if 1 < 2 { "one" } else { "two" };
    println!("{n}");
}
