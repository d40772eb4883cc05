//! `std::any`.

use crate::intrinsics;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(u64);

impl TypeId {
    pub fn of<T: ?Sized + 'static>() -> TypeId {
        TypeId(intrinsics::type_id::<T>())
    }
}

#[lang = "any"]
pub trait Any: 'static {
    fn type_id(&self) -> TypeId;
}

impl<T: 'static + ?Sized> Any for T {
    fn type_id(&self) -> TypeId {
        TypeId::of::<T>()
    }
}

pub fn type_name<T: ?Sized>() -> &'static str {
    intrinsics::type_name::<T>()
}

pub fn type_name_of_val<T: ?Sized>(_: &T) -> &'static str {
    intrinsics::type_name::<T>()
}

impl dyn Any {
    pub fn is<T: Any>(&self) -> bool {
        self.type_id() == TypeId::of::<T>()
    }

    pub fn downcast_ref<T: Any>(&self) -> Option<&T> {
        if self.is::<T>() { Some(&*(self as *const dyn Any as *const T)) } else { None }
    }

    pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {
        if self.is::<T>() { Some(&mut *(self as *mut dyn Any as *mut T)) } else { None }
    }
}

impl dyn Any + Send {
    pub fn is<T: Any>(&self) -> bool {
        self.type_id() == TypeId::of::<T>()
    }

    pub fn downcast_ref<T: Any>(&self) -> Option<&T> {
        if self.is::<T>() { Some(&*(self as *const (dyn Any + Send) as *const T)) } else { None }
    }

    pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {
        if self.is::<T>() { Some(&mut *(self as *mut (dyn Any + Send) as *mut T)) } else { None }
    }
}

impl dyn Any + Send + Sync {
    pub fn is<T: Any>(&self) -> bool {
        self.type_id() == TypeId::of::<T>()
    }

    pub fn downcast_ref<T: Any>(&self) -> Option<&T> {
        if self.is::<T>() { Some(&*(self as *const (dyn Any + Send + Sync) as *const T)) } else { None }
    }
}

impl Box<dyn Any> {
    pub fn downcast<T: Any>(self) -> Result<Box<T>, Self> {
        if self.is::<T>() { Ok(Box::from_pointer(Box::into_pointer(self) as *mut T)) } else { Err(self) }
    }
}

impl Box<dyn Any + Send> {
    pub fn downcast<T: Any>(self) -> Result<Box<T>, Self> {
        if self.is::<T>() { Ok(Box::from_pointer(Box::into_pointer(self) as *mut T)) } else { Err(self) }
    }
}
