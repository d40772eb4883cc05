// error: E0425 at 3:5
fn main() {
    compute(3);
}
