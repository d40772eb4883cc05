use std::panic::Location;

#[track_caller]
fn line() -> u32 {
    Location::caller().line()
}

fn main() {
    println!("{}", line());
    println!("{} {}", line(), Location::caller().column());
}
