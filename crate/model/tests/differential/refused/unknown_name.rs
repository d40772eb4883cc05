// error: E0425 at 4:20
fn main() {
    let count = 1;
    println!("{}", conut + count);
}
