fn main() {
    println!("[{:.2}] [{:.9}] [{:6.2}] [{:>6.2}]", "hello", "hello", "hello", "hello");
    println!("[{:-^9.3}]", "hello");
}
