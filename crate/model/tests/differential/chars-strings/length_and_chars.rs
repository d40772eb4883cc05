fn main() {
    let text = "héllo, wörld ✓";
    println!("{} {}", text.len(), text.chars().count());
    for (i, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
        println!("{i} {c} {}", c.len_utf8());
    }
    println!("{:?} {:?}", text.chars().next(), text.chars().last());
    println!("{}", text.chars().rev().collect::<String>());
    println!("{:?}", "né".bytes().collect::<Vec<u8>>());
}
