fn parse(text: &str) -> i32 {
    let number: i32 = match text.parse() {
        Ok(number) => number,
        Err(_) => return -1,
    };
    let doubled = loop {
        if number > 100 {
            break number;
        }
        break number * 2;
    };
    doubled
}

fn main() {
    println!("{} {} {}", parse("5"), parse("500"), parse("x"));
}
