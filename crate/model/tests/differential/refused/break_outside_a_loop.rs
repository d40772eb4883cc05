// error: E0268 at 4:9
fn main() {
    if true {
        break;
    }
}
