// not supported: unsafe blocks at 4:17
fn main() {
    let list = [1, 2, 3];
    let first = unsafe { list.get_unchecked(0) };
    println!("{first}");
}
