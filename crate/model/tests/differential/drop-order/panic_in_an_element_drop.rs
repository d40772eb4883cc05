use std::panic;

struct Element(u32);

impl Drop for Element {
    fn drop(&mut self) {
        println!("drop {}", self.0);
        if self.0 == 2 {
            panic!("element 2");
        }
    }
}

fn main() {
    let result = panic::catch_unwind(|| {
        let _list = vec![Element(1), Element(2), Element(3), Element(4)];
    });
    println!("{}", result.is_err());
    let result = panic::catch_unwind(|| {
        let _tuple = (Element(5), Element(2), Element(6));
    });
    println!("{}", result.is_err());
}
