fn main() {
    println!("tab\there \"quoted\" \\ back\u{e9} \x41");
    println!(r"raw \n stays");
    println!(r#"raw "quoted""#);
    println!(
        "one \
              line"
    );
    println!(
        "two
lines"
    );
    println!("{{braces}} {}", "'single'");
    println!("{:?}", b"bytes\x00\n");
}
