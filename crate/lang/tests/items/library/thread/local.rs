#[lang = "LocalKey"]
pub struct LocalKey<T>(*mut T);
