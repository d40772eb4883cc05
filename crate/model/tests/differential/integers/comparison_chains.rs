fn main() {
    let a = 5;
    println!("{} {} {} {}", a < 6, a <= 5, a > 5, a >= 6);
    println!("{} {}", a == 5 && a != 4, !(a == 5));
    println!("{} {}", (1, 2) < (1, 3), [1, 2, 3] < [1, 3, 0]);
    println!("{} {}", "abc" < "abd", 'a' < 'b');
    println!("{} {}", true > false, Some(1) > None);
    println!("{:?} {:?}", (2, "b").cmp(&(2, "a")), [1].cmp(&[1]));
}
