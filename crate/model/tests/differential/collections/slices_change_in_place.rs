fn main() {
    let mut list = vec![1, 2, 3, 4, 5, 6];
    list.swap(0, 5);
    list[1..4].reverse();
    println!("{list:?}");
    list.rotate_left(2);
    println!("{list:?}");
    list[..2].fill(0);
    println!("{list:?}");
    let (left, right) = list.split_at_mut(3);
    left.copy_from_slice(right);
    println!("{list:?}");
    for n in &mut list {
        *n += 1;
    }
    for n in list.iter_mut().skip(3) {
        *n *= 10;
    }
    println!("{list:?}");
    if let Some(last) = list.last_mut() {
        *last = -1;
    }
    list[0] = -2;
    println!("{list:?}");
}
