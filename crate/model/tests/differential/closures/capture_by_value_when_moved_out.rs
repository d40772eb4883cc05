fn main() {
    let text = String::from("owned");
    let give = || text;
    let back = give();
    println!("{back}");
}
