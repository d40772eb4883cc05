fn main() {
    let value: Option<i32> = Some(3);
    let Some(n) = value else { return };
    println!("{n}");
}
