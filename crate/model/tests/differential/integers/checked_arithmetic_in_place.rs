fn parse_number(text: &str) -> Option<u16> {
    let mut value: u16 = 0;
    for byte in text.bytes() {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit < 10)?;
        value = value.checked_mul(10)?.checked_add(digit.into())?;
    }
    Some(value)
}

fn checksum(data: &[u8]) -> u8 {
    data.iter().fold(0u8, |sum, byte| sum.rotate_left(1) ^ byte.wrapping_mul(31))
}

fn main() {
    println!("{:?} {:?} {:?}", parse_number("65535"), parse_number("65536"), parse_number("12a"));
    println!("{}", checksum("checksum".as_bytes()));
    let mut hash: u32 = 2166136261;
    for byte in b"fnv" {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(16777619);
    }
    println!("{hash:#010x}");
}
