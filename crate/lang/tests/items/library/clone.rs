#[lang = "clone"]
pub trait Clone: Sized {
    fn clone(&self) -> Self;
}
