fn main() {
    {
        let inner = 5;
        {
            println!("{inner}");
        }
    }
    let inner = 6;
    println!("{inner}");
}
