fn say(n: i32) -> i32 {
    println!("{n}");
    n
}

fn main() {
    let (mut a, mut b) = (say(1), say(2));
    (a, b) = (b, a);
    println!("{a} {b}");
    [a, b] = [say(3), say(4)];
    println!("{a} {b}");
    (a, _) = (say(5), say(6));
    println!("{a} {b}");
    let mut list = [0; 3];
    (list[0], .., list[2]) = (say(7), say(8), say(9));
    println!("{list:?}");
}
