use std::collections::BTreeMap;

fn main() {
    let mut map = BTreeMap::new();
    for (i, word) in ["three", "one", "two"].iter().enumerate() {
        map.insert(*word, i);
    }
    for (word, i) in &map {
        println!("{word} {i}");
    }
    println!("{:?} {:?}", map.first_key_value(), map.last_key_value());
    println!("{:?}", map.get("one"));
    println!("{:?}", map.remove("zero"));
    println!("{:?}", map.range("p".."tm").collect::<Vec<_>>());
    *map.entry("one").or_insert(0) += 10;
    println!("{:?} {:?}", map.keys().collect::<Vec<_>>(), map.values().collect::<Vec<_>>());
    println!("{:?} {:?}", map.pop_first(), map.len());
    let swapped: BTreeMap<usize, &str> = map.into_iter().map(|(word, i)| (i, word)).collect();
    println!("{swapped:?}");
    println!("{:?}", swapped.iter().next_back());
}
