use crate::ops::Deref;

#[lang = "Arc"]
pub struct Arc<T: ?Sized>(*mut T);
impl<T> Arc<T> {
    pub fn new(value: T) -> Arc<T> {
        loop {}
    }
}
impl<T: ?Sized> Arc<T> {
    pub fn count(this: &Arc<T>) -> usize {
        0
    }
}
impl<T: ?Sized> Deref for Arc<T> {
    type Target = T;
    fn deref(&self) -> &T {
        loop {}
    }
}
impl<T: ?Sized> Clone for Arc<T> {
    fn clone(&self) -> Arc<T> {
        loop {}
    }
}
