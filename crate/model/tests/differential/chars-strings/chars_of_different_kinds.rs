fn main() {
    let c = 'x';
    println!("{} {}", c.to_string() + "y", c as u32);
    let text: String = vec!['a', 'b'].into_iter().collect();
    let joined = vec!["x", "y"].join("/");
    println!("{text} {joined}");
    let upper: String = "abc".chars().map(|c| c.to_ascii_uppercase()).collect();
    println!("{upper}");
    let mut chars: Vec<char> = "hello".chars().collect();
    chars.sort();
    chars.dedup();
    println!("{}", chars.iter().collect::<String>());
    println!("{}", "hello".chars().nth(1).unwrap());
    println!("{:?}", "ab".chars().zip("xyz".chars()).collect::<Vec<_>>());
    println!("{:?} {:?}", "abc".chars().position(|c| c == 'c'), "abc".char_indices().nth(2));
    println!("{}", "abc".as_bytes()[1]);
}
