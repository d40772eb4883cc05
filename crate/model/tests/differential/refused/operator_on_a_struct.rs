// error: E0369 at 5:27
struct Metres(u32);

fn main() {
    let total = Metres(1) + Metres(2);
    println!("{}", total.0);
}
