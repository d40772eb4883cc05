fn main() {
    let value: Option<u8> = "300".parse().ok();
    println!("{}", value.expect("the text must be a byte"));
}
