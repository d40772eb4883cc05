fn main() {
    let a: u128 = 0xffff_ffff_ffff_ffff_ffff;
    let b: i128 = -170_141_183_460_469_231_731_687_303_715_884_105_728;
    println!("{} {}", a * 3, b / 7);
    println!("{:x} {:b}", a >> 7, (b >> 120) as i8);
    println!("{:?} {:?}", a.checked_mul(a), b.checked_neg());
    println!("{}", (a as f64) > 1e24);
}
