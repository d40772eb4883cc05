fn main() {
    println!("{:?} {:?}", "42".parse::<i32>(), "-42".parse::<i8>());
    println!("{:?} {:?}", "+7".parse::<u8>(), "256".parse::<u8>());
    println!("{:?} {:?}", "".parse::<i32>(), "-".parse::<i32>());
    println!("{:?} {:?}", "4 2".parse::<i32>(), "-1".parse::<u32>());
    println!("{:?}", "-129".parse::<i8>());
    match "abc".parse::<u64>() {
        Ok(n) => println!("{n}"),
        Err(error) => println!("{error}"),
    }
    for text in ["", "300", "-300"] {
        println!("{}", text.parse::<i8>().unwrap_err());
    }
    println!("{:?} {:?}", i32::from_str_radix("ff", 16), u8::from_str_radix("102", 2));
}
