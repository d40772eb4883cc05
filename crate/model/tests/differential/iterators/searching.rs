fn main() {
    let list = [3, 8, 2, 8, 5];
    println!("{:?} {:?}", list.iter().find(|n| **n > 4), list.iter().find(|n| **n > 9));
    println!("{:?} {:?}", list.iter().position(|n| *n == 8), list.iter().rposition(|n| *n == 8));
    println!("{} {}", list.iter().any(|n| *n == 2), list.iter().all(|n| *n > 2));
    println!("{:?} {:?}", list.iter().max(), list.iter().min());
    println!("{:?}", ["1", "x", "2"].iter().find_map(|text| text.parse::<i32>().ok()));
    println!("{}", list.iter().filter(|n| **n == 8).count());
    let mut seen = 0;
    let found = list.iter().inspect(|_| seen += 1).any(|n| *n == 2);
    println!("{found} after {seen}");
}
