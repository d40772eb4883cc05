// error: E0382 at 10:17
struct Pair {
    left: String,
    right: String,
}

fn main() {
    let pair = Pair { left: "l".into(), right: "r".into() };
    let left = pair.left;
    let whole = pair;
    println!("{left} {}", whole.right);
}
