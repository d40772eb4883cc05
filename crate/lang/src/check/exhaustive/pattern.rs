//! Typed patterns in the form that the matrix needs: a constructor with a pattern for each of its parts.

use crate::check::typed::{Pat, PatKind, Value};
use crate::types::{IntTy, Ty};

use super::Exhaustive;
use super::constructor::{Constructor, bounds, number};

/// A pattern.
#[derive(Clone, Debug)]
pub(super) enum Deconstructed {
    /// Any value.
    Wild,
    /// A value with this constructor.
    Is(Constructor, Vec<Deconstructed>),
    /// One of these.
    Or(Vec<Deconstructed>),
}

impl Deconstructed {
    pub fn constructor(&self) -> Option<&Constructor> {
        match self {
            Self::Is(constructor, _) => Some(constructor),
            Self::Wild | Self::Or(_) => None,
        }
    }
}

/// Takes patterns apart.
pub(super) struct Lowering<'a> {
    pub exhaustive: &'a Exhaustive<'a>,
}

impl Lowering<'_> {
    /// The pattern as the matrix needs it.
    pub fn lower(&self, pat: &Pat) -> Deconstructed {
        match &pat.kind {
            PatKind::Wild => Deconstructed::Wild,
            PatKind::Binding { sub, .. } => sub.as_ref().map_or(Deconstructed::Wild, |sub| self.lower(sub)),
            PatKind::Variant { adt, variant, fields } => {
                let count = self.exhaustive.session.items.adts[adt.0 as usize].variants[*variant as usize].fields.len();
                Deconstructed::Is(Constructor::Variant(*variant), self.lower_fields(fields, count))
            }
            PatKind::Fields(fields) => {
                let count = match &pat.ty {
                    Ty::Tuple(items) => items.len(),
                    Ty::Adt(id, _) => {
                        let variants = &self.exhaustive.session.items.adts[id.0 as usize].variants;
                        variants.first().map_or(0, |variant| variant.fields.len())
                    }
                    _ => 0,
                };
                Deconstructed::Is(Constructor::Single, self.lower_fields(fields, count))
            }
            PatKind::Deref(inner) => Deconstructed::Is(Constructor::Single, vec![self.lower(inner)]),
            PatKind::Value(value) => lower_value(&pat.ty, value),
            PatKind::Range { start, end, inclusive } => lower_range(&pat.ty, start.as_ref(), end.as_ref(), *inclusive),
            PatKind::Slice { prefix, rest, suffix } => {
                let parts: Vec<_> = prefix.iter().chain(suffix).map(|part| self.lower(part)).collect();
                let (front, back) = (prefix.len() as u64, suffix.len() as u64);
                match (rest, &pat.ty) {
                    (None, _) => Deconstructed::Is(Constructor::Fixed(front + back), parts),
                    (Some(_), Ty::Array(_, length)) if let Ty::Const(length) = **length => {
                        let length = (length as usize).max(parts.len());
                        let parts = Constructor::Open(front, back).arrange(&parts, length);
                        Deconstructed::Is(Constructor::Fixed(length as u64), parts)
                    }
                    (Some(_), _) => Deconstructed::Is(Constructor::Open(front, back), parts),
                }
            }
            PatKind::Or(alternatives) => {
                Deconstructed::Or(alternatives.iter().map(|alternative| self.lower(alternative)).collect())
            }
        }
    }

    fn lower_fields(&self, fields: &[(u32, Pat)], count: usize) -> Vec<Deconstructed> {
        let mut lowered = vec![Deconstructed::Wild; count];
        for (index, pat) in fields {
            if let Some(place) = lowered.get_mut(*index as usize) {
                *place = self.lower(pat);
            }
        }
        lowered
    }
}

fn lower_value(ty: &Ty, value: &Value) -> Deconstructed {
    let leaf = |constructor| Deconstructed::Is(constructor, Vec::new());
    match (ty, value) {
        // A literal of a reference's type is looked at behind the reference.
        (Ty::Ref(_, inner), Value::Str(_) | Value::Bytes(_)) => {
            Deconstructed::Is(Constructor::Single, vec![lower_value(inner, value)])
        }
        (_, Value::Str(text)) => leaf(Constructor::Str(text.clone())),
        (_, Value::Bytes(bytes)) => {
            let byte = |byte: &u8| lower_value(&Ty::Int(IntTy::U8), &Value::Int(u128::from(*byte)));
            Deconstructed::Is(Constructor::Fixed(bytes.len() as u64), bytes.iter().map(byte).collect())
        }
        (_, Value::Float(bits)) => leaf(Constructor::Float(*bits, *bits)),
        _ => match number(ty, value) {
            Some(number) => leaf(Constructor::Range(number, number)),
            // An error has been reported where the types do not fit.
            None => Deconstructed::Wild,
        },
    }
}

fn lower_range(ty: &Ty, start: Option<&Value>, end: Option<&Value>, inclusive: bool) -> Deconstructed {
    if let (Ty::Float(_), bits) =
        (ty, [start, end].map(|value| if let Some(Value::Float(bits)) = value { *bits } else { 0 }))
    {
        return Deconstructed::Is(Constructor::Float(bits[0], !bits[1]), Vec::new());
    }
    let Some((first, last)) = bounds(ty) else { return Deconstructed::Wild };
    let low = start.map_or(Some(first), |value| number(ty, value));
    let high = match end {
        None => Some(last),
        Some(value) if inclusive => number(ty, value),
        Some(value) => number(ty, value).and_then(|number| number.checked_sub(1)),
    };
    match (low, high) {
        (Some(low), Some(high)) if low <= high => Deconstructed::Is(Constructor::Range(low, high), Vec::new()),
        // Nothing lies in it: it has been reported.
        _ => Deconstructed::Or(Vec::new()),
    }
}
