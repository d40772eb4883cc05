#[lang = "sized"]
pub trait Sized {}
#[lang = "copy"]
pub trait Copy: Clone {}
#[lang = "send"]
pub trait Send {}
#[lang = "sync"]
pub trait Sync {}
#[lang = "phantom_data"]
pub struct PhantomData<T: ?Sized>;
pub struct Unshared;
impl !Sync for Unshared {}
