fn main() {
    let step = "".len();
    for n in (0..5).step_by(step) {
        println!("{n}");
    }
}
