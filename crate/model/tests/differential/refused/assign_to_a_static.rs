// error: E0594 at 5:5
static COUNT: i32 = 0;

fn main() {
    COUNT = 1;
    println!("{COUNT}");
}
