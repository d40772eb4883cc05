fn main() {
    let mut list: Vec<i32> = Vec::new();
    list.push(1);
    list.extend([2, 3]);
    list.extend_from_slice(&[4, 5]);
    list.insert(1, 10);
    println!("{list:?} {} {}", list.len(), list.is_empty());
    println!("{:?} {:?} {}", list.pop(), list.remove(0), list.swap_remove(0));
    println!("{list:?} {:?} {:?}", list.first(), list.last());
    println!("{:?} {:?}", list.get(1), list.get(9));
    list.truncate(1);
    list.resize(3, 7);
    list.append(&mut vec![8, 9]);
    println!("{list:?}");
    let tail = list.split_off(3);
    println!("{list:?} {tail:?}");
    list.clear();
    println!("{list:?} {:?}", list.pop());
}
