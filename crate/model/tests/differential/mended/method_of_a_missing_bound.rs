#[derive(Clone, Debug)]
struct Opaque;

fn main() {
    let a = Opaque;
    let b = a.clone();
    println!("{b:?}");
}
