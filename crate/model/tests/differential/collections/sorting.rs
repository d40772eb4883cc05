fn main() {
    let mut list = vec![5, 3, 9, 1, 7];
    list.sort();
    println!("{list:?} {:?} {:?}", list.binary_search(&7), list.binary_search(&4));
    list.sort_by(|a, b| b.cmp(a));
    println!("{list:?}");
    list.reverse();
    println!("{list:?} {}", list.is_sorted());
    let mut words = vec!["banana", "fig", "apple", "kiwi"];
    words.sort_by_key(|word| word.len());
    println!("{words:?}");
    words.sort_unstable();
    println!("{words:?}");
    let mut pairs = vec![(2, 'b'), (1, 'z'), (2, 'a'), (1, 'y')];
    pairs.sort_by_key(|pair| pair.0);
    println!("{pairs:?}");
    pairs.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
    println!("{pairs:?}");
    pairs.sort_by_key(|&(n, c)| std::cmp::Reverse((n, c)));
    println!("{pairs:?}");
}
