pub struct Vec<T> {
    pub(crate) block: *mut T,
    len: usize,
}
impl<T> Vec<T> {
    pub fn new() -> Vec<T> {
        loop {}
    }
    pub fn push(&mut self, item: T) {}
    fn grow(&mut self) {}
}
