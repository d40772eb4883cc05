fn main() {
    println!("{:?} {:?}", "plain", String::from("owned"));
    println!("{:?}", "tab\t newline\n quote\" single' back\\ nul\0 bell\u{7} é ✓");
    println!("{:?} {:?} {:?} {:?}", 'a', '\'', '"', '\n');
    println!("{:?}", "\u{200b}\u{301}");
    println!("{:10?}|{:<10?}|{:>10?}", "ab", "ab", 'c');
}
