//! `thread_local!` for the browser, where a worker runs many threads of a program one after the other and the platform
//! never runs destructors of thread-locals. Natively the real one is used.

use ::std::any::Any;
use ::std::cell::{Cell, RefCell};
use ::std::error::Error;
use ::std::fmt;
use ::std::rc::Rc;

::std::thread_local! {
    /// The values of the present thread, by the address of their keys, in the order of their initialisation.
    static VALUES: RefCell<Vec<(usize, Rc<dyn Any>)>> = const { RefCell::new(Vec::new()) };
    /// Whether the present thread is dropping its values.
    static ENDING: Cell<bool> = const { Cell::new(false) };
}

/// See [`::std::thread::LocalKey`].
pub struct LocalKey<T: 'static> {
    init: fn() -> T,
}

/// See [`::std::thread::AccessError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AccessError;

impl fmt::Display for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("already destroyed")
    }
}

impl Error for AccessError {}

impl<T: 'static> LocalKey<T> {
    #[doc(hidden)]
    pub const fn new(init: fn() -> T) -> Self {
        Self { init }
    }

    fn value(&'static self) -> Result<Rc<T>, AccessError> {
        let key = ::std::ptr::from_ref(self).addr();
        let find =
            || VALUES.with_borrow(|values| values.iter().find(|(of, _)| *of == key).map(|(_, value)| Rc::clone(value)));
        let value = match find() {
            Some(value) => value,
            None if ENDING.get() => return Err(AccessError),
            None => {
                // The initialiser may use other thread-locals, so that nothing is borrowed meanwhile.
                let value: Rc<dyn Any> = Rc::new((self.init)());
                VALUES.with_borrow_mut(|values| values.push((key, Rc::clone(&value))));
                value
            }
        };
        value.downcast().map_err(|_| AccessError)
    }

    /// See [`::std::thread::LocalKey::with`].
    ///
    /// # Panics
    ///
    /// If the value has been destroyed already.
    pub fn with<R>(&'static self, f: impl FnOnce(&T) -> R) -> R {
        self.try_with(f).expect("cannot access a Thread Local Storage value during or after destruction")
    }

    /// See [`::std::thread::LocalKey::try_with`].
    ///
    /// # Errors
    ///
    /// If the value has been destroyed already.
    pub fn try_with<R>(&'static self, f: impl FnOnce(&T) -> R) -> Result<R, AccessError> {
        self.value().map(|value| f(&value))
    }
}

impl<T: 'static> LocalKey<Cell<T>> {
    /// See [`::std::thread::LocalKey::set`].
    pub fn set(&'static self, value: T) {
        self.with(|cell| cell.set(value));
    }

    /// See [`::std::thread::LocalKey::get`].
    pub fn get(&'static self) -> T
    where
        T: Copy,
    {
        self.with(Cell::get)
    }

    /// See [`::std::thread::LocalKey::take`].
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(Cell::take)
    }

    /// See [`::std::thread::LocalKey::replace`].
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}

impl<T: 'static> LocalKey<RefCell<T>> {
    /// See [`::std::thread::LocalKey::with_borrow`].
    pub fn with_borrow<R>(&'static self, f: impl FnOnce(&T) -> R) -> R {
        self.with(|cell| f(&cell.borrow()))
    }

    /// See [`::std::thread::LocalKey::with_borrow_mut`].
    pub fn with_borrow_mut<R>(&'static self, f: impl FnOnce(&mut T) -> R) -> R {
        self.with(|cell| f(&mut cell.borrow_mut()))
    }

    /// See [`::std::thread::LocalKey::set`].
    pub fn set(&'static self, value: T) {
        self.with(|cell| *cell.borrow_mut() = value);
    }

    /// See [`::std::thread::LocalKey::take`].
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(RefCell::take)
    }

    /// See [`::std::thread::LocalKey::replace`].
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}

impl<T: 'static> fmt::Debug for LocalKey<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalKey").finish_non_exhaustive()
    }
}

/// Drops the values of a thread that ends, in the order of their initialisation, as std does.
pub(crate) fn drop_values() {
    ENDING.set(true);
    for (_, value) in VALUES.take() {
        drop(value);
    }
    VALUES.take();
    ENDING.set(false);
}
