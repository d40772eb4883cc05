pub enum Option<T> {
    None,
    Some(T),
}
use Option::*;
impl<T> Option<T> {
    pub fn is_some(&self) -> bool {
        match self {
            Some(_) => true,
            None => false,
        }
    }
}
