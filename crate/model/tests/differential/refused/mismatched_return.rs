// error: E0308 at 3:5
fn name() -> String {
    "literal"
}

fn main() {
    println!("{}", name());
}
