struct Pair {
    left: String,
    right: String,
}

fn main() {
    let mut pair = Pair { left: String::from("left"), right: String::from("right") };
    let mut change = || pair.left.push('!');
    println!("{}", pair.right);
    change();
    println!("{}", pair.left);
    let Pair { .. } = pair;
    let take = || pair.right;
    println!("{}", take());
    println!("{}", pair.left);
}
