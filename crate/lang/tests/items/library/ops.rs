#[lang = "drop"]
pub trait Drop {
    fn drop(&mut self);
}
#[lang = "fn_once"]
pub trait FnOnce<A> {
    type Output;
    fn call_once(self, args: A) -> Self::Output;
}
#[lang = "fn_mut"]
pub trait FnMut<A>: FnOnce<A> {
    fn call_mut(&mut self, args: A) -> Self::Output;
}
#[lang = "fn"]
pub trait Fn<A>: FnMut<A> {
    fn call(&self, args: A) -> Self::Output;
}
#[lang = "add"]
pub trait Add<Rhs = Self> {
    type Output;
    fn add(self, rhs: Rhs) -> Self::Output;
}
#[lang = "deref"]
pub trait Deref {
    type Target: ?Sized;
    fn deref(&self) -> &Self::Target;
}
