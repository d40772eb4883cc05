fn main() {
    println!("{}", "a-b-c".replace("-", "+"));
    println!("{}", "a-b-c".replacen('-', "", 1));
    println!("{:?} {:?} {:?}", "  x y ".trim(), "  x ".trim_start(), " x  ".trim_end());
    println!("{:?}", "xxaxx".trim_matches('x'));
    println!("{:?}", "123abc".trim_start_matches(|c: char| c.is_numeric()));
    println!("{} {}", "MiXed".to_lowercase(), "MiXed é".to_uppercase());
    println!("{}", "AbC".to_ascii_lowercase());
}
