fn main() {
    let list = [1, 2, 3];
    let size = list.len() - 3;
    for chunk in list.chunks(size) {
        println!("{chunk:?}");
    }
}
