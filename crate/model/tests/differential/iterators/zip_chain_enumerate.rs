fn main() {
    let names = ["a", "b", "c"];
    let ages = [1, 2];
    for (i, (name, age)) in names.iter().zip(ages.iter()).enumerate() {
        println!("{i} {name} {age}");
    }
    println!("{:?}", (1..3).chain(7..9).chain([0]).collect::<Vec<_>>());
    let (left, right): (Vec<i32>, Vec<char>) = vec![(1, 'x'), (2, 'y')].into_iter().unzip();
    println!("{left:?} {right:?}");
    println!("{:?}", "ab".chars().cycle().take(5).collect::<String>());
    println!("{:?}", names.iter().zip(1..).collect::<Vec<_>>());
    println!("{:?}", std::iter::zip([1, 2], [3, 4]).map(|(a, b)| a * b).collect::<Vec<_>>());
}
