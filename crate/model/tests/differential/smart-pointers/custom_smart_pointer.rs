use std::ops::Deref;

struct Owned<T: std::fmt::Debug>(Box<T>);

impl<T: std::fmt::Debug> Deref for Owned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: std::fmt::Debug> Drop for Owned<T> {
    fn drop(&mut self) {
        println!("release {:?}", self.0);
    }
}

fn main() {
    let list = Owned(Box::new(vec![1, 2, 3]));
    println!("{} {:?}", list.len(), list.first());
    let text = Owned(Box::new("text".to_string()));
    println!("{}", text.to_uppercase());
}
