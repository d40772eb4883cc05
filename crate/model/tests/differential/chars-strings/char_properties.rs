fn main() {
    for c in ['a', 'Z', '5', ' ', 'é', '\n', '_'] {
        println!(
            "{c:?} {} {} {} {} {}",
            c.is_alphabetic(),
            c.is_ascii_digit(),
            c.is_whitespace(),
            c.is_uppercase(),
            c.is_alphanumeric()
        );
    }
    println!("{:?} {:?} {:?}", '7'.to_digit(10), 'f'.to_digit(16), 'g'.to_digit(16));
    println!("{:?} {:?}", char::from_digit(7, 10), std::char::from_digit(11, 16));
    println!("{} {}", 'a'.to_ascii_uppercase(), 'ß'.to_uppercase());
    println!("{}", ('a'..='e').collect::<String>());
    println!("{}", (b'a' + 3) as char);
    println!("{}", ((('x' as u8 - b'a' + 5) % 26) + b'a') as char);
}
