fn main() {
    let limit = 5;
    for pair in [(1, 1), (2, 9), (9, 2), (0, 7)] {
        let text = match pair {
            (x, y) if x == y => "equal",
            (x, y) if x > limit || y > limit && x > 1 => "beyond",
            (0, _) => "zero first",
            _ => "other",
        };
        println!("{pair:?} {text}");
    }
}
