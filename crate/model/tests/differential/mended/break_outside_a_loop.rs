fn main() {
    while true {
        println!("once");
        break;
    }
}
