fn command(words: &[&str]) -> String {
    match words {
        ["quit"] => "bye".into(),
        ["add", a, b] => match (a.parse::<i32>(), b.parse::<i32>()) {
            (Ok(a), Ok(b)) => (a + b).to_string(),
            (Err(_), _) => format!("{a}?"),
            (_, Err(_)) => format!("{b}?"),
        },
        ["say", rest @ ..] => rest.join(" "),
        _ => "what?".into(),
    }
}

fn main() {
    for line in ["quit", "add 2 3", "add 2 x", "say hello to all", "jump"] {
        let words: Vec<&str> = line.split(' ').collect();
        println!("{}", command(&words));
    }
}
