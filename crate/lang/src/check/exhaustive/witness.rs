//! Values that are not covered, as rustc prints them.

use crate::types::{IntTy, Mutability, Ty};

use super::Exhaustive;
use super::constructor::{Constructor, bounds};

/// A value, or several that begin alike.
#[derive(Clone, Debug)]
pub(super) struct Witness {
    /// Its outermost part; none: whatever it is.
    pub constructor: Option<Constructor>,
    /// The parts.
    pub fields: Vec<Witness>,
    /// Its type.
    pub ty: Ty,
}

impl Witness {
    /// `_`
    pub fn wild(ty: Ty) -> Self {
        Self { constructor: None, fields: Vec::new(), ty }
    }

    /// The pattern that rustc names.
    pub fn show(&self, exhaustive: &Exhaustive<'_>) -> String {
        let list = |fields: &[Self]| fields.iter().map(|field| field.show(exhaustive)).collect::<Vec<_>>().join(", ");
        match (&self.constructor, &self.ty) {
            (None | Some(Constructor::Rest), _) => "_".into(),
            (Some(Constructor::Range(low, high)), ty) => range(ty, *low, *high),
            (Some(Constructor::Str(text)), _) => format!("{text:?}"),
            (Some(Constructor::Float(..)), _) => "_".into(),
            (Some(Constructor::Fixed(_)), _) => format!("[{}]", list(&self.fields)),
            (Some(Constructor::Open(front, _)), _) => {
                let (before, behind) = self.fields.split_at(*front as usize);
                let parts = [list(before), "..".into(), list(behind)];
                format!("[{}]", parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
            }
            (Some(_), Ty::Ref(mutability, _)) => {
                format!("{}{}", if *mutability == Mutability::Mut { "&mut " } else { "&" }, list(&self.fields))
            }
            (Some(_), Ty::Tuple(items)) => {
                format!("({}{})", list(&self.fields), if items.len() == 1 { "," } else { "" })
            }
            (Some(constructor), Ty::Adt(id, _)) => {
                let adt = &exhaustive.session.items.adts[id.0 as usize];
                let index = if let Constructor::Variant(index) = constructor { *index } else { 0 };
                let variant = &adt.variants[index as usize];
                let short = !adt.is_enum || matches!(adt.lang.as_deref(), Some("Option" | "Result"));
                let name = if short { variant.name.to_string() } else { format!("{}::{}", adt.name, variant.name) };
                match variant.shape {
                    crate::items::Shape::Unit => name,
                    crate::items::Shape::Tuple => format!("{name}({})", list(&self.fields)),
                    crate::items::Shape::Named => {
                        let told = self.fields.iter().zip(&variant.fields);
                        let mut parts: Vec<_> = told
                            .filter(|(field, _)| field.show(exhaustive) != "_")
                            .map(|(field, declared)| format!("{}: {}", declared.name, field.show(exhaustive)))
                            .collect();
                        if parts.len() < variant.fields.len() {
                            parts.push("..".into());
                        }
                        format!("{name} {{ {} }}", parts.join(", "))
                    }
                }
            }
            (Some(_), _) => "_".into(),
        }
    }
}

/// `0_u8..=9_u8`
fn range(ty: &Ty, low: u128, high: u128) -> String {
    let full = bounds(ty);
    match ty {
        Ty::Bool if low == high => (low == 1).to_string(),
        Ty::Int(IntTy::Isize) if full == Some((low, high)) => "_".into(),
        Ty::Int(int) => {
            let (below, beyond) = (below(*int, low), beyond(*int, high));
            match (below, beyond) {
                (true, _) if high == 0 => format!("..{}::MIN", int.name()),
                (_, true) if low == full.map_or(0, |(_, last)| last) => format!("{}::MAX..", int.name()),
                (true, _) => format!("..={}", integer(*int, high)),
                (_, true) => format!("{}..", integer(*int, low)),
                _ if low == high => integer(*int, low),
                _ => format!("{}..={}", integer(*int, low), integer(*int, high)),
            }
        }
        Ty::Char => {
            let show = |number: u128| char::from_u32(number as u32).map_or_else(|| "_".into(), |c| format!("{c:?}"));
            if low == high { show(low) } else { format!("{}..={}", show(low), show(high)) }
        }
        _ => "_".into(),
    }
}

/// Whether it is the number below all values of `isize`.
fn below(int: IntTy, number: u128) -> bool {
    int == IntTy::Isize && number == 0
}

/// Whether it is the number beyond all values of `isize` or `usize`.
fn beyond(int: IntTy, number: u128) -> bool {
    match int {
        IntTy::Usize => number == 1 << 64,
        IntTy::Isize => number == (1 << 64) + 1,
        _ => false,
    }
}

fn integer(int: IntTy, number: u128) -> String {
    let name = int.name();
    let number = number - u128::from(int == IntTy::Isize);
    let last = u128::MAX >> (128 - int.bits());
    if number == last {
        return format!("{name}::MAX");
    }
    if !int.is_signed() {
        return format!("{number}_{name}");
    }
    if number == 0 {
        return format!("{name}::MIN");
    }
    // With 128 bits the number of values below zero is one more than the type of this holds; the difference is right.
    let value = (number as i128).wrapping_sub((1u128 << (int.bits() - 1)) as i128);
    format!("{value}_{name}")
}
