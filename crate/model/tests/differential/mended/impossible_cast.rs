fn main() {
    let text = '5';
    println!("{}", text as i32);
}
