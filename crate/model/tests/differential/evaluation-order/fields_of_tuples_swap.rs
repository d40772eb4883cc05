fn main() {
    let mut pair = (1, 2);
    pair = (pair.1, pair.0);
    println!("{pair:?}");
    let mut list = vec![1, 2, 3];
    let n = list.len();
    list[n - 1] = list[0] + list[n - 1];
    (list[0], list[1]) = (list[1], list[0]);
    println!("{list:?}");
    let mut i = 0;
    list[{
        i += 1;
        i
    }] += {
        i += 1;
        i as i32 * 100
    };
    println!("{list:?} {i}");
}
