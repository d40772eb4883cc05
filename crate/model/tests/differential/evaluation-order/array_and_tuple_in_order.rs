fn say(n: i32) -> i32 {
    println!("{n}");
    n
}

fn main() {
    let array = [say(1), say(2), say(3)];
    let tuple = (say(4), say(5));
    let repeated = [say(6); 3];
    println!("{array:?} {tuple:?} {repeated:?}");
}
