fn say(n: usize) -> usize {
    println!("bound {n}");
    n
}

fn main() {
    for n in say(1)..say(3) {
        println!("{n}");
    }
    let list = [1, 2, 3, 4, 5];
    println!("{:?}", &list[say(1)..=say(2)]);
}
