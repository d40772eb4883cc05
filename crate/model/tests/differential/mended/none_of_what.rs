fn main() {
    let nothing = None::<u8>;
    println!("{nothing:?}");
}
