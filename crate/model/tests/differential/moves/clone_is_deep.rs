fn main() {
    let original = vec![vec![1, 2], vec![3]];
    let mut copy = original.clone();
    copy[0].push(9);
    copy.push(vec![]);
    println!("{original:?} {copy:?}");
    let text = String::from("a");
    let mut other = text.clone();
    other.push('b');
    println!("{text} {other}");
}
