fn main() {
    println!("{}", include_str!("include_of_another_file.rs").len() > 10);
}
