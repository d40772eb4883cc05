use std::fmt::Write;

fn main() {
    let mut text = String::new();
    write!(text, "{}-{:02}", 1, 2).unwrap();
    writeln!(text, "!").unwrap();
    writeln!(text).unwrap();
    text.write_str("end").unwrap();
    print!("{text}");
    println!();
}
