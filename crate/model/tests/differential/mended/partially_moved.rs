struct Pair {
    left: String,
    right: String,
}

fn main() {
    let pair = Pair { left: "l".into(), right: "r".into() };
    let left = pair.left;
    let whole = Pair { left: String::new(), ..pair };
    println!("{left} {}", whole.right);
}
