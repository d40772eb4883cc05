struct Rgb(u8, u8, u8);
struct Unit;

fn main() {
    let Rgb(red, _, blue) = Rgb(1, 2, 3);
    println!("{red} {blue}");
    match Rgb(0, 0, 255) {
        Rgb(0, .., b) => println!("no red, blue {b}"),
        Rgb(r, ..) => println!("red {r}"),
    }
    let Unit = Unit;
    let () = ();
    match Some(Unit) {
        Some(Unit) => println!("unit"),
        None => println!("none"),
    }
}
