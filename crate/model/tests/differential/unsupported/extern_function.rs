// not supported: foreign ABIs at 2:1
extern "C" fn callback(n: i32) -> i32 {
    n + 1
}

fn main() {
    println!("{}", callback(1));
}
