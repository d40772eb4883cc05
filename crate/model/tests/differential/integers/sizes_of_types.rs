use std::mem::{align_of, size_of};

#[repr(align(128))]
struct Padded(#[allow(dead_code)] u64);

#[repr(align(16), C)]
#[allow(dead_code)]
struct Aligned(u8, u64, u8);

#[repr(C)]
#[allow(dead_code)]
struct InOrder {
    a: u8,
    b: u32,
    c: u8,
}

#[allow(dead_code)]
struct InAnyOrder {
    a: u8,
    b: u32,
    c: u8,
}

#[allow(dead_code)]
struct Outer {
    small: u8,
    padded: Padded,
}

#[repr(transparent)]
#[allow(dead_code)]
struct Same(u16);

#[repr(u32)]
#[allow(dead_code)]
enum Wide {
    A,
    B,
}

#[repr(u16)]
#[allow(dead_code)]
enum One {
    A,
}

#[repr(align(8))]
#[allow(dead_code)]
enum AlignedEnum {
    A,
    B,
}

#[allow(dead_code)]
enum Small {
    A = 255,
    B = 0,
}

#[allow(dead_code)]
enum Signed {
    A = -1,
    B = 200,
}

#[allow(dead_code)]
enum Large {
    A = 70_000,
    B = -1,
}

#[allow(dead_code)]
enum Huge {
    A = 1 << 40,
    B,
}

#[allow(dead_code)]
enum Single {
    A = 1000,
}

fn main() {
    println!("{} {}", size_of::<Padded>(), align_of::<Padded>());
    println!("{} {}", size_of::<Aligned>(), align_of::<Aligned>());
    println!("{} {}", size_of::<InOrder>(), align_of::<InOrder>());
    println!("{} {}", size_of::<InAnyOrder>(), align_of::<InAnyOrder>());
    println!("{} {}", size_of::<Outer>(), align_of::<Outer>());
    println!("{} {}", size_of::<[Padded; 3]>(), align_of::<[Padded; 3]>());
    println!("{} {}", size_of::<Same>(), align_of::<Same>());
    println!("{} {}", size_of::<Wide>(), align_of::<Wide>());
    println!("{} {}", size_of::<One>(), align_of::<One>());
    println!("{} {}", size_of::<AlignedEnum>(), align_of::<AlignedEnum>());
    println!("{} {}", size_of::<Small>(), align_of::<Small>());
    println!("{} {}", size_of::<Signed>(), align_of::<Signed>());
    println!("{} {}", size_of::<Large>(), align_of::<Large>());
    println!("{} {}", size_of::<Huge>(), align_of::<Huge>());
    println!("{} {}", size_of::<Single>(), align_of::<Single>());
    println!("{} {}", size_of::<(u8, u64, u16)>(), align_of::<(u8, u64, u16)>());
    println!("{} {}", size_of::<(u128, u8)>(), align_of::<(u128, u8)>());
    println!("{} {}", size_of::<(&str, &u8, [u16; 3])>(), align_of::<()>());
}
