use std::collections::VecDeque;

fn main() {
    println!("{} {}", vec![1, 2] == [1, 2], vec![1, 2] == vec![2, 1]);
    println!("{} {}", vec![1, 2] < vec![1, 2, 0], vec!["b"] > vec!["a", "z"]);
    println!("{}", VecDeque::from([1, 2]) == VecDeque::from(vec![1, 2]));
    println!("{}", [1, 2][..] == *vec![1, 2].as_slice());
    println!("{:?}", vec![3, 1].iter().max().zip(vec![2].iter().min()));
    println!("{:?}", vec![1.5, 0.5].partial_cmp(&vec![1.5, 2.0]));
}
