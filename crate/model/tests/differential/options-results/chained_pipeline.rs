fn parse_pair(text: &str) -> Option<(i32, i32)> {
    text.split_once(',').and_then(|(a, b)| a.trim().parse().ok().zip(b.trim().parse().ok()))
}

fn main() {
    for text in ["1,2", " 3 , 4 ", "5", "6,x"] {
        let sum = parse_pair(text).map(|(a, b)| a + b).filter(|n| *n > 3);
        println!("{text:?} {sum:?}");
    }
    let first_error = ["1", "b", "c"].iter().map(|text| text.parse::<u8>().map_err(|_| *text)).find_map(Result::err);
    println!("{first_error:?}");
}
