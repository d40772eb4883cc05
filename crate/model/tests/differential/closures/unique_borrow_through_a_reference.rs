fn main() {
    let mut n = 0;
    let reference = &mut n;
    let mut add = |k: i32| *reference += k;
    add(2);
    add(3);
    *reference += 100;
    println!("{n}");
}
