use std::collections::BTreeMap;

fn main() {
    let text = "the quick brown fox jumps over the lazy dog the end";
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in text.split(' ') {
        *counts.entry(word).or_insert(0) += 1;
    }
    for (word, count) in &counts {
        if *count > 1 {
            println!("{word}: {count}");
        }
    }
    let longest = counts.keys().max_by_key(|word| word.len());
    println!("{longest:?}");
}
