fn main() {
    let mut name = Some(String::from("ann"));
    println!("{:?} {:?}", name.as_ref().map(|text| text.len()), name.as_deref());
    if let Some(text) = name.as_mut() {
        text.push('!');
    }
    println!("{:?}", name);
    println!("{:?} {:?}", name.take(), name);
    println!("{} {:?}", name.get_or_insert_with(|| "new".to_string()), Some(1).iter().count());
    println!("{:?}", name.replace("other".to_string()));
    let copied: Option<i32> = [1, 2].iter().max().copied();
    let cloned = name.as_ref().cloned();
    println!("{copied:?} {cloned:?}");
    let mut slot = None;
    *slot.insert(1) += 1;
    *slot.get_or_insert(50) += 1;
    println!("{slot:?} {:?}", slot.take_if(|n| *n == 3));
}
