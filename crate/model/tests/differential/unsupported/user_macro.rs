macro_rules! square {
    ($n:expr) => {
        $n * $n
    };
}

fn main() {
    println!("{}", square!(3));
}
