fn main() {
    let text = "aé";
    println!("{}", &text[..1]);
    println!("{}", &text[..2]);
}
