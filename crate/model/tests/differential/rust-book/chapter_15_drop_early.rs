struct CustomSmartPointer {
    data: String,
}

impl Drop for CustomSmartPointer {
    fn drop(&mut self) {
        println!("Dropping CustomSmartPointer with data `{}`!", self.data);
    }
}

fn main() {
    let c = CustomSmartPointer { data: String::from("some data") };
    let _d = CustomSmartPointer { data: String::from("other data") };
    println!("created");
    drop(c);
    println!("dropped before the end of main");
}
