fn main() {
    for byte in "a1 é".bytes() {
        match byte {
            b'a'..=b'z' => println!("letter {}", byte as char),
            b'0'..=b'9' => println!("digit {}", byte - b'0'),
            b' ' => println!("space"),
            0x80.. => println!("not ascii {byte:#x}"),
            _ => println!("other"),
        }
    }
    match b"ok" {
        b"ok" => println!("ok"),
        _ => println!("not ok"),
    }
}
