use std::panic;

fn panics<F: FnOnce() -> T + panic::UnwindSafe, T>(f: F) -> bool {
    panic::catch_unwind(f).is_err()
}

fn main() {
    let one = [1, 1].len() / 2;
    println!("{}", panics(|| u8::MAX + one as u8));
    println!("{}", panics(|| u16::MAX + one as u16));
    println!("{}", panics(|| u32::MAX + one as u32));
    println!("{}", panics(|| u64::MAX + one as u64));
    println!("{}", panics(|| u128::MAX + one as u128));
    println!("{}", panics(|| usize::MAX + one));
    println!("{}", panics(|| i8::MIN - one as i8));
    println!("{}", panics(|| i16::MIN - one as i16));
    println!("{}", panics(|| i32::MIN - one as i32));
    println!("{}", panics(|| i64::MIN - one as i64));
    println!("{}", panics(|| i128::MIN - one as i128));
    println!("{}", panics(|| isize::MIN - one as isize));
    println!("{}", panics(|| one as i64 * (i64::MAX / 2) * 3));
    println!("{}", panics(|| u128::MAX / 2 * one as u128));
}
