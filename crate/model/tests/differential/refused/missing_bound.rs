// error: E0277 at 9:25
fn show<T: std::fmt::Display>(value: T) -> String {
    value.to_string()
}

struct Opaque;

fn main() {
    println!("{}", show(Opaque));
}
