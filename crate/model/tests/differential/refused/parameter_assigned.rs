// error: E0384 at 4:9
fn count_down(n: u32) {
    while n > 0 {
        n -= 1;
    }
}

fn main() {
    count_down(3);
}
