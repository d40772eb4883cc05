fn main() {
    let text = "one two three two one";
    println!("{:?} {:?}", text.find("two"), text.rfind("two"));
    println!("{:?} {:?}", text.find('x'), text.find(|c: char| c == 'w'));
    println!("{} {} {}", text.contains("three"), text.starts_with("one"), text.ends_with('e'));
    println!("{:?} {:?}", text.strip_prefix("one "), text.strip_suffix("x"));
    println!("{}", text.matches("two").count());
    println!("{:?}", text.match_indices("one").collect::<Vec<_>>());
}
