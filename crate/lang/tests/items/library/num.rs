#[lang = "integer"]
pub trait Integer: Copy {}
#[lang = "float"]
pub trait Float: Copy {}
impl<T: Integer> T {
    pub const MAX: T = loop {};
    pub fn pow(self, n: u32) -> T {
        self
    }
}
impl<T: Float> T {
    pub fn sqrt(self) -> T {
        self
    }
}
impl<T: Integer> Clone for T {
    fn clone(&self) -> T {
        *self
    }
}
impl<T: Integer> PartialEq for T {
    fn eq(&self, other: &T) -> bool {
        true
    }
}
impl<T: Integer> Eq for T {}
impl<T: Integer> PartialOrd for T {
    fn partial_cmp(&self, other: &T) -> Option<crate::cmp::Ordering> {
        None
    }
}
impl<T: Integer> Ord for T {
    fn cmp(&self, other: &T) -> crate::cmp::Ordering {
        crate::cmp::Ordering::Less
    }
}
