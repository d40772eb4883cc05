fn main() {
    let n = dbg!(1 + 2) * 2;
    let text = dbg!(String::from("moved"));
    println!("{n} {text}");
    let (a, b) = dbg!(1, "two");
    println!("{a} {b}");
}
