fn ask(question: &str, answer: bool) -> bool {
    println!("{question}");
    answer
}

fn main() {
    let result = match 5 {
        n if ask("is it big?", n > 10) => "big",
        5 if ask("is it five at night?", false) => "five at night",
        1..=5 if ask("is it small?", true) => "small",
        _ => "other",
    };
    println!("{result}");
}
