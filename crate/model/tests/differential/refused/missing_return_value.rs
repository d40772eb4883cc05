// error: E0308 at 2:22
fn double(n: i32) -> i32 {
    n * 2;
}

fn main() {
    println!("{}", double(2));
}
