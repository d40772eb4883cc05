fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() >= b.len() { a } else { b }
}

fn first_word(text: &str) -> &str {
    text.split(' ').next().unwrap_or("")
}

fn largest<'a>(list: &'a mut [i32]) -> &'a mut i32 {
    let mut best = 0;
    for (i, n) in list.iter().enumerate() {
        if *n > list[best] {
            best = i;
        }
    }
    &mut list[best]
}

fn main() {
    println!("{} {}", longest("short", "longer"), first_word("hello world"));
    let mut list = [3, 9, 4];
    *largest(&mut list) = 0;
    println!("{list:?}");
}
