use std::ops::{Deref, DerefMut};

struct Wrapper<T> {
    inner: T,
    reads: std::cell::Cell<u32>,
}

impl<T> Deref for Wrapper<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.reads.set(self.reads.get() + 1);
        &self.inner
    }
}

impl<T> DerefMut for Wrapper<T> {
    fn deref_mut(&mut self) -> &mut T {
        println!("deref_mut");
        &mut self.inner
    }
}

fn length(text: &str) -> usize {
    text.len()
}

fn main() {
    let mut wrapper = Wrapper { inner: String::from("hello"), reads: Default::default() };
    println!("{} {} {}", length(&wrapper), wrapper.len(), wrapper.starts_with('h'));
    wrapper.push('!');
    wrapper.inner.push('?');
    println!("{} {}", *wrapper, wrapper.reads.get());
}
