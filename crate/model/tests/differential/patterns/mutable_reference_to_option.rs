fn main() {
    let mut slot = Some(3);
    if let Some(n) = &mut slot {
        *n += 1;
    }
    if let Some(n) = slot.as_mut() {
        *n *= 2;
    }
    while let Some(n) = slot {
        println!("{n}");
        slot = if n > 6 { Some(n - 1) } else { None };
    }
    println!("{slot:?}");
}
