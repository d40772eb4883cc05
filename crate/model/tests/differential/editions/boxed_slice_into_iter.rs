// edition: 2021 2024
fn main() {
    let boxed: Box<[i32]> = vec![1, 2, 3].into_boxed_slice();
    let mut sum = 0;
    for n in boxed.iter() {
        sum += n;
    }
    println!("{sum}");
    for n in [1, 2, 3].into_iter() {
        sum += n;
    }
    println!("{sum}");
}
