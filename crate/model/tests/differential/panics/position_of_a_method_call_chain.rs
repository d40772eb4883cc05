fn main() {
    let text = "1,2,x";
    let sum: i32 = text.split(',').map(|part| part.parse::<i32>()).map(|result| result.expect("a number")).sum();
    println!("{sum}");
}
