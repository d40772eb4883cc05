fn main() {
    let result: Result<Vec<i32>, String> = Ok(vec![1, 2]);
    println!("{}", result.unwrap_err());
}
