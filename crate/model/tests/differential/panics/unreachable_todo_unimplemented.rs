use std::panic;

fn run(n: u32) -> u32 {
    match n {
        0 => unreachable!(),
        1 => unreachable!("n was {n}"),
        2 => todo!(),
        3 => todo!("later"),
        4 => unimplemented!(),
        _ => unimplemented!("for {}", n),
    }
}

fn main() {
    for n in 0..6 {
        println!("{}", panic::catch_unwind(|| run(n)).is_err());
    }
}
