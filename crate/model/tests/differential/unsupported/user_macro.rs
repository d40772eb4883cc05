// not supported: macros of the program at 2:1
macro_rules! square {
    ($n:expr) => {
        $n * $n
    };
}

fn main() {
    println!("{}", square!(3));
}
