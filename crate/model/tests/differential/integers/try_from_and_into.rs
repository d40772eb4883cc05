use std::convert::TryFrom;

fn main() {
    println!("{:?} {:?}", u8::try_from(255i32), u8::try_from(256i32));
    println!("{:?}", i8::try_from(200u8).is_err());
    let n: Result<u32, _> = (-1i64).try_into();
    println!("{n:?}");
    if let Err(error) = u16::try_from(-1) {
        println!("{error}");
    }
    let wide: i64 = i64::from(7i32) + i64::from(3u8);
    let other: u128 = 5u64.into();
    println!("{wide} {other}");
    println!("{} {}", u32::from('a'), u8::from(true));
    println!("{:?} {:?}", char::from(65u8), char::from_u32(0x1f600));
}
