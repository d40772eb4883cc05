fn main() {
    let rows = [("apple", 3, 0.5), ("kiwi", 12, 0.25), ("watermelon", 1, 3.999)];
    println!("{:<12}|{:>5}|{:^9}", "name", "count", "price");
    println!("{:-<12}+{:->5}+{:-^9}", "", "", "");
    for (name, count, price) in rows {
        println!("{name:<12}|{count:>5}|{price:^9.2}");
    }
    let total: f64 = rows.iter().map(|(_, count, price)| *count as f64 * price).sum();
    println!("{:>28}", format!("{total:.3}"));
}
