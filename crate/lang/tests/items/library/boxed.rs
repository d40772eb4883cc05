#[lang = "owned_box"]
pub struct Box<T: ?Sized>(*mut T);
