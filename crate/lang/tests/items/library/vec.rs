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
impl<T> crate::ops::Deref for Vec<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        loop {}
    }
}
impl<T> [T] {
    pub fn len(&self) -> usize {
        0
    }
    pub fn first_mut(&mut self) -> Option<&mut T> {
        None
    }
    pub fn sort(&mut self)
    where
        T: Ord,
    {
    }
}
