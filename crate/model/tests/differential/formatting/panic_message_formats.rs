fn main() {
    let what = "thing";
    let n = 7;
    println!("before");
    panic!("{what} number {n:03} failed: {:?}", Some("why"));
}
