fn show<T: std::fmt::Display>(value: T) -> String {
    value.to_string()
}

struct Opaque;

impl std::fmt::Display for Opaque {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("opaque")
    }
}

fn main() {
    println!("{}", show(Opaque.to_string()));
}
