fn say(answer: bool) -> bool {
    println!("asked {answer}");
    answer
}

fn main() {
    println!("{}", say(false) && say(true));
    println!("{}", say(true) || say(false));
    println!("{}", say(false) & say(true));
    println!("{}", say(true) | say(false));
}
