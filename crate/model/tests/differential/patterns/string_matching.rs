fn number(word: &str) -> Option<u32> {
    Some(match word {
        "one" => 1,
        "two" | "couple" => 2,
        other if other.starts_with("three") => 3,
        _ => return None,
    })
}

fn main() {
    let owned = String::from("couple");
    println!("{:?}", number(&owned));
    println!("{:?}", number("threefold"));
    println!("{:?}", number("four"));
    match owned.as_str() {
        "couple" => println!("matched"),
        _ => println!("not matched"),
    }
}
