use std::collections::HashMap;

fn main() {
    let mut counts: HashMap<char, u32> = HashMap::new();
    for c in "hello".chars() {
        *counts.entry(c).or_insert(0) += 1;
    }
    let mut sorted: Vec<(char, u32)> = counts.into_iter().collect();
    sorted.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    println!("{sorted:?}");
    let mut groups: HashMap<usize, Vec<&str>> = HashMap::new();
    for word in ["a", "bb", "c", "dd"] {
        groups.entry(word.len()).or_default().push(word);
    }
    println!("{:?} {:?}", groups[&1], groups[&2]);
    let mut scores: HashMap<String, i32> = HashMap::new();
    scores.entry("x".to_string()).and_modify(|n| *n += 1).or_insert(10);
    scores.entry("x".to_string()).and_modify(|n| *n += 1).or_insert(10);
    println!("{scores:?}");
    let n = scores.entry("y".into()).or_insert_with(|| 3);
    *n *= 2;
    println!("{}", scores["y"]);
}
