fn main() {
    let owned = String::from("apple");
    println!("{} {} {}", owned == "apple", "apple" == owned, owned.as_str() < "banana");
    println!("{} {}", owned.eq_ignore_ascii_case("APPLE"), owned != *"pear");
    println!("{:?}", "a".cmp("B"));
    let mut words = vec!["pear", "Apple", "fig", "apple"];
    words.sort();
    println!("{words:?}");
    words.sort_by_key(|word| word.to_lowercase());
    println!("{words:?}");
    words.sort_by(|a, b| a.len().cmp(&b.len()).then(b.cmp(a)));
    println!("{words:?}");
}
