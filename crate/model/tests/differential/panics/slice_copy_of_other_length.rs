fn main() {
    let mut target = [0; 3];
    target.copy_from_slice(&[1, 2, 3]);
    println!("{target:?}");
    target.copy_from_slice(&[1, 2]);
}
