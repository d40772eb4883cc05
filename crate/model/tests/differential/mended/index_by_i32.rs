fn main() {
    let list = vec![1, 2, 3];
    let i: i32 = 1;
    println!("{}", list[i as usize]);
}
