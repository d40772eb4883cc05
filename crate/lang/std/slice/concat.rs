//! `concat` and `join` of slices of texts and of slices.

use crate::borrow::Borrow;

pub trait Concat<Item: ?Sized> {
    type Output;
    fn concat(slice: &Self) -> Self::Output;
}

pub trait Join<Separator> {
    type Output;
    fn join(slice: &Self, separator: Separator) -> Self::Output;
}

impl<S: Borrow<str>> Concat<str> for [S] {
    type Output = String;

    fn concat(slice: &[S]) -> String {
        Join::join(slice, "")
    }
}

impl<S: Borrow<str>> Join<&str> for [S] {
    type Output = String;

    fn join(slice: &[S], separator: &str) -> String {
        let mut text = String::new();
        let mut is_first = true;
        for part in slice {
            if !is_first {
                text.push_str(separator);
            }
            is_first = false;
            text.push_str(part.borrow());
        }
        text
    }
}

impl<T: Clone, V: Borrow<[T]>> Concat<T> for [V] {
    type Output = Vec<T>;

    fn concat(slice: &[V]) -> Vec<T> {
        let mut items = Vec::new();
        for part in slice {
            items.extend_from_slice(part.borrow());
        }
        items
    }
}

impl<T: Clone, V: Borrow<[T]>> Join<&T> for [V] {
    type Output = Vec<T>;

    fn join(slice: &[V], separator: &T) -> Vec<T> {
        Join::join(slice, crate::slice::from_ref(separator))
    }
}

impl<T: Clone, V: Borrow<[T]>> Join<&[T]> for [V] {
    type Output = Vec<T>;

    fn join(slice: &[V], separator: &[T]) -> Vec<T> {
        let mut items = Vec::new();
        let mut is_first = true;
        for part in slice {
            if !is_first {
                items.extend_from_slice(separator);
            }
            is_first = false;
            items.extend_from_slice(part.borrow());
        }
        items
    }
}
