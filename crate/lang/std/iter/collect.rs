//! What iterators are collected into, and sums. Collections implement `FromIterator` and `Extend` in their own files.

use crate::borrow::Cow;
use crate::intrinsics;
use crate::num::{Float, Integer};

#[lang = "from_iterator"]
pub trait FromIterator<A>: Sized {
    fn from_iter<I: IntoIterator<Item = A>>(items: I) -> Self;
}

pub trait Extend<A> {
    fn extend<I: IntoIterator<Item = A>>(&mut self, items: I);

    fn extend_one(&mut self, item: A) {
        self.extend(Some(item));
    }
}

#[lang = "sum"]
pub trait Sum<A = Self>: Sized {
    #[track_caller]
    fn sum<I: Iterator<Item = A>>(items: I) -> Self;
}

#[lang = "product"]
pub trait Product<A = Self>: Sized {
    #[track_caller]
    fn product<I: Iterator<Item = A>>(items: I) -> Self;
}

impl FromIterator<()> for () {
    fn from_iter<I: IntoIterator<Item = ()>>(items: I) {
        items.into_iter().for_each(|()| {})
    }
}

impl<A, B, ExtendA: Default + Extend<A>, ExtendB: Default + Extend<B>> FromIterator<(A, B)> for (ExtendA, ExtendB) {
    fn from_iter<I: IntoIterator<Item = (A, B)>>(items: I) -> (ExtendA, ExtendB) {
        items.into_iter().unzip()
    }
}

impl<A, B, ExtendA: Extend<A>, ExtendB: Extend<B>> Extend<(A, B)> for (ExtendA, ExtendB) {
    fn extend<I: IntoIterator<Item = (A, B)>>(&mut self, items: I) {
        for (a, b) in items {
            self.0.extend_one(a);
            self.1.extend_one(b);
        }
    }
}

/// Gives the values of an iterator of `Option`s up to the first `None`, which it notes.
struct UntilNone<'a, I> {
    items: I,
    found: &'a mut bool,
}

impl<T, I: Iterator<Item = Option<T>>> Iterator for UntilNone<'_, I> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        match self.items.next() {
            Some(Some(value)) => Some(value),
            Some(None) => {
                *self.found = true;
                None
            }
            None => None,
        }
    }
}

/// Gives the values of an iterator of `Result`s up to the first error, which it keeps.
struct UntilErr<'a, I, E> {
    items: I,
    error: &'a mut Option<E>,
}

impl<T, E, I: Iterator<Item = Result<T, E>>> Iterator for UntilErr<'_, I, E> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        match self.items.next() {
            Some(Ok(value)) => Some(value),
            Some(Err(error)) => {
                *self.error = Some(error);
                None
            }
            None => None,
        }
    }
}

impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {
    fn from_iter<I: IntoIterator<Item = Option<A>>>(items: I) -> Option<V> {
        let mut found = false;
        let collected = V::from_iter(UntilNone { items: items.into_iter(), found: &mut found });
        if found { None } else { Some(collected) }
    }
}

impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {
    fn from_iter<I: IntoIterator<Item = Result<A, E>>>(items: I) -> Result<V, E> {
        let mut error = None;
        let collected = V::from_iter(UntilErr { items: items.into_iter(), error: &mut error });
        match error {
            Some(error) => Err(error),
            None => Ok(collected),
        }
    }
}

impl<T, U: Sum<T>> Sum<Option<T>> for Option<U> {
    #[track_caller]
    fn sum<I: Iterator<Item = Option<T>>>(items: I) -> Option<U> {
        let mut found = false;
        let sum = U::sum(UntilNone { items, found: &mut found });
        if found { None } else { Some(sum) }
    }
}

impl<T, E, U: Sum<T>> Sum<Result<T, E>> for Result<U, E> {
    #[track_caller]
    fn sum<I: Iterator<Item = Result<T, E>>>(items: I) -> Result<U, E> {
        let mut error = None;
        let sum = U::sum(UntilErr { items, error: &mut error });
        match error {
            Some(error) => Err(error),
            None => Ok(sum),
        }
    }
}

impl<T, U: Product<T>> Product<Option<T>> for Option<U> {
    #[track_caller]
    fn product<I: Iterator<Item = Option<T>>>(items: I) -> Option<U> {
        let mut found = false;
        let product = U::product(UntilNone { items, found: &mut found });
        if found { None } else { Some(product) }
    }
}

impl<T, E, U: Product<T>> Product<Result<T, E>> for Result<U, E> {
    #[track_caller]
    fn product<I: Iterator<Item = Result<T, E>>>(items: I) -> Result<U, E> {
        let mut error = None;
        let product = U::product(UntilErr { items, error: &mut error });
        match error {
            Some(error) => Err(error),
            None => Ok(product),
        }
    }
}

impl<T: Integer> Sum for T {
    #[track_caller]
    fn sum<I: Iterator<Item = T>>(mut items: I) -> T {
        let mut sum = intrinsics::cast(0u8);
        while let Some(item) = items.next() {
            sum = intrinsics::op_add(sum, item);
        }
        sum
    }
}

impl<'a, T: Integer> Sum<&'a T> for T {
    #[track_caller]
    fn sum<I: Iterator<Item = &'a T>>(mut items: I) -> T {
        let mut sum = intrinsics::cast(0u8);
        while let Some(item) = items.next() {
            sum = intrinsics::op_add(sum, *item);
        }
        sum
    }
}

impl<T: Integer> Product for T {
    #[track_caller]
    fn product<I: Iterator<Item = T>>(mut items: I) -> T {
        let mut product = intrinsics::cast(1u8);
        while let Some(item) = items.next() {
            product = intrinsics::op_mul(product, item);
        }
        product
    }
}

impl<'a, T: Integer> Product<&'a T> for T {
    #[track_caller]
    fn product<I: Iterator<Item = &'a T>>(mut items: I) -> T {
        let mut product = intrinsics::cast(1u8);
        while let Some(item) = items.next() {
            product = intrinsics::op_mul(product, *item);
        }
        product
    }
}

// The sum of no floats at all is -0.0, as in std.
impl<T: Float> Sum for T {
    fn sum<I: Iterator<Item = T>>(items: I) -> T {
        let mut sum = intrinsics::cast(-0.0f64);
        for item in items {
            sum = intrinsics::op_add(sum, item);
        }
        sum
    }
}

impl<'a, T: Float> Sum<&'a T> for T {
    fn sum<I: Iterator<Item = &'a T>>(items: I) -> T {
        let mut sum = intrinsics::cast(-0.0f64);
        for item in items {
            sum = intrinsics::op_add(sum, *item);
        }
        sum
    }
}

impl<T: Float> Product for T {
    fn product<I: Iterator<Item = T>>(items: I) -> T {
        let mut product = intrinsics::cast(1u8);
        for item in items {
            product = intrinsics::op_mul(product, item);
        }
        product
    }
}

impl<'a, T: Float> Product<&'a T> for T {
    fn product<I: Iterator<Item = &'a T>>(items: I) -> T {
        let mut product = intrinsics::cast(1u8);
        for item in items {
            product = intrinsics::op_mul(product, *item);
        }
        product
    }
}

impl<'a> FromIterator<&'a str> for Cow<'a, str> {
    fn from_iter<I: IntoIterator<Item = &'a str>>(items: I) -> Cow<'a, str> {
        Cow::Owned(String::from_iter(items))
    }
}
