fn swap(a: &mut String, b: &mut String) {
    std::mem::swap(a, b);
}

fn main() {
    let mut a = String::from("a");
    let mut b = String::from("b");
    swap(&mut a, &mut b);
    println!("{a} {b}");
    let mut list = vec![1, 2, 3];
    list.swap(0, 2);
    println!("{list:?}");
}
