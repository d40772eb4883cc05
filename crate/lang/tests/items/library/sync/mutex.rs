pub struct Mutex<T: ?Sized> {
    pub(crate) state: usize,
    value: T,
}
pub(crate) fn hidden() {}
