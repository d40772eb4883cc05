//! Constructors: what a value's outermost part can be, and how those of a type are split by what patterns ask for.

use std::rc::Rc;

use crate::check::typed::Value;
use crate::items::Visible;
use crate::types::{IntTy, Ty};

use super::witness::Witness;
use super::{Column, Exhaustive};

/// How deep empty types are looked for.
const DEPTH_LIMIT: u32 = 8;

/// An outermost part. Those of one type are disjoint or, once they are split, the same.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Constructor {
    /// Of a struct, tuple, reference, or `Box`.
    Single,
    /// Of an enum.
    Variant(u32),
    /// Of an integer, `char` or `bool`: the numbers of its values, see [`number`].
    Range(u128, u128),
    /// Of a string.
    Str(Rc<str>),
    /// Of a float: this one, or these; the number tells them apart. Nothing follows from it.
    Float(u64, u64),
    /// Of an array, or a slice of just this length.
    Fixed(u64),
    /// Of a slice at least as long as the two together: so many in front, so many behind.
    Open(u64, u64),
    /// All that is not named.
    Rest,
}

/// The constructors of a type, as far as a column's patterns tell them apart.
pub(super) struct Constructors {
    /// Those that some pattern asks for.
    pub present: Vec<Constructor>,
    /// The others.
    pub missing: Vec<Constructor>,
}

impl Constructor {
    /// Whether it covers another, which is no larger than what was told apart.
    pub fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Range(low, high), Self::Range(from, to)) => low <= from && to <= high,
            (Self::Open(front, back), Self::Fixed(length)) => front + back <= *length,
            (Self::Open(front, back), Self::Open(from, to)) => front <= from && back <= to,
            (own, other) => own == other,
        }
    }

    /// The patterns of the parts, as many as the constructor that is asked for has.
    pub fn arrange(&self, parts: &[super::Deconstructed], arity: usize) -> Vec<super::Deconstructed> {
        let front = match self {
            Self::Open(front, _) => *front as usize,
            _ => return parts.to_vec(),
        };
        let gap = std::iter::repeat_n(super::Deconstructed::Wild, arity.saturating_sub(parts.len()));
        parts[..front].iter().cloned().chain(gap).chain(parts[front..].iter().cloned()).collect()
    }
}

/// The number of an integer, `char` or `bool` among the values of its type, in order. `usize` has one beyond its largest
/// and `isize` one on either side: patterns cannot rely on how wide they are.
pub(super) fn number(ty: &Ty, value: &Value) -> Option<u128> {
    match (ty, value) {
        (_, Value::Bool(value)) => Some(u128::from(*value)),
        (_, Value::Char(value)) => Some(u128::from(u32::from(*value))),
        (Ty::Int(int), Value::Int(value)) => Some(biased(*int, *value)),
        _ => None,
    }
}

fn biased(int: IntTy, value: u128) -> u128 {
    let mask = u128::MAX >> (128 - int.bits());
    let sign = if int.is_signed() { 1 << (int.bits() - 1) } else { 0 };
    ((value & mask) ^ sign) + u128::from(int == IntTy::Isize)
}

/// The number of the first and the last value of a type.
pub(super) fn bounds(ty: &Ty) -> Option<(u128, u128)> {
    match ty {
        Ty::Bool => Some((0, 1)),
        Ty::Char => Some((0, 0x10_ffff)),
        Ty::Int(IntTy::Usize) => Some((0, 1 << 64)),
        Ty::Int(IntTy::Isize) => Some((0, (1 << 64) + 1)),
        Ty::Int(int) => Some((0, u128::MAX >> (128 - int.bits()))),
        _ => None,
    }
}

impl Exhaustive<'_> {
    /// Tells the constructors of a column apart.
    pub(super) fn split(&self, column: &Column, seen: &[&Constructor]) -> Constructors {
        match &column.ty {
            Ty::Bool | Ty::Char | Ty::Int(_) => split_ranges(&column.ty, seen),
            Ty::Never if column.valid => Constructors { present: Vec::new(), missing: Vec::new() },
            Ty::Tuple(_) | Ty::Ref(..) => self.partition(vec![Constructor::Single], seen),
            Ty::Adt(id, args) => {
                let adt = &self.session.items.adts[id.0 as usize];
                if !adt.is_enum {
                    return self.partition(vec![Constructor::Single], seen);
                }
                let exists = |index: &u32| {
                    let fields = &adt.variants[*index as usize].fields;
                    !column.valid || !fields.iter().any(|field| self.is_empty(&field.ty.subst(args), 0))
                };
                let variants = (0..adt.variants.len() as u32).filter(exists).map(Constructor::Variant);
                self.partition(variants.collect(), seen)
            }
            Ty::Array(_, length) => match **length {
                Ty::Const(length) => self.partition(vec![Constructor::Fixed(length as u64)], seen),
                _ => split_slices(seen),
            },
            Ty::Slice(_) => split_slices(seen),
            _ => {
                let mut present: Vec<Constructor> = Vec::new();
                for constructor in seen {
                    if !present.contains(constructor) {
                        present.push((*constructor).clone());
                    }
                }
                Constructors { present, missing: vec![Constructor::Rest] }
            }
        }
    }

    fn partition(&self, all: Vec<Constructor>, seen: &[&Constructor]) -> Constructors {
        let (present, missing) =
            all.into_iter().partition(|constructor| seen.iter().any(|pattern| pattern.covers(constructor)));
        Constructors { present, missing }
    }

    /// The parts of a value with this constructor.
    pub(super) fn fields(&self, constructor: &Constructor, column: &Column) -> Vec<Column> {
        let part = |ty: &Ty, valid| Column { ty: (self.normalize)(ty), valid };
        match (&column.ty, constructor) {
            (Ty::Tuple(items), _) => items.iter().map(|ty| part(ty, column.valid)).collect(),
            (Ty::Ref(_, inner), _) => vec![part(inner, false)],
            (Ty::Adt(id, args), _) => {
                let adt = &self.session.items.adts[id.0 as usize];
                if adt.lang.as_deref() == Some("owned_box") {
                    return vec![part(&args[0], column.valid)];
                }
                let variant = if let Constructor::Variant(index) = constructor { *index } else { 0 };
                let fields = &adt.variants[variant as usize].fields;
                fields.iter().map(|field| part(&field.ty.subst(args), column.valid)).collect()
            }
            (Ty::Array(item, _) | Ty::Slice(item), Constructor::Fixed(length)) => {
                vec![part(item, column.valid); *length as usize]
            }
            (Ty::Array(item, _) | Ty::Slice(item), Constructor::Open(front, back)) => {
                vec![part(item, column.valid); (front + back) as usize]
            }
            _ => Vec::new(),
        }
    }

    /// The constructor with `_` for each part.
    pub(super) fn wild_fields(&self, constructor: &Constructor, ty: &Ty) -> Witness {
        let column = Column { ty: ty.clone(), valid: false };
        let fields = self.fields(constructor, &column).into_iter().map(|field| Witness::wild(field.ty)).collect();
        Witness { constructor: Some(constructor.clone()), fields, ty: ty.clone() }
    }

    /// Whether the type surely has no values. A field that not everyone may name keeps that to itself.
    fn is_empty(&self, ty: &Ty, depth: u32) -> bool {
        if depth > DEPTH_LIMIT {
            return false;
        }
        match (self.normalize)(ty) {
            Ty::Never => true,
            Ty::Tuple(items) => items.iter().any(|item| self.is_empty(item, depth + 1)),
            Ty::Array(item, length) => {
                matches!(*length, Ty::Const(length) if length > 0) && self.is_empty(&item, depth + 1)
            }
            Ty::Adt(id, args) => {
                let adt = &self.session.items.adts[id.0 as usize];
                adt.variants.iter().all(|variant| {
                    variant.fields.iter().any(|field| {
                        (adt.is_enum || field.visible == Visible::Everywhere)
                            && self.is_empty(&field.ty.subst(&args), depth + 1)
                    })
                })
            }
            _ => false,
        }
    }
}

/// Cuts the values of a type where patterns begin and end.
fn split_ranges(ty: &Ty, seen: &[&Constructor]) -> Constructors {
    let Some((first, last)) = bounds(ty) else { return Constructors { present: Vec::new(), missing: Vec::new() } };
    let ranges: Vec<_> = seen
        .iter()
        .filter_map(
            |constructor| if let Constructor::Range(low, high) = constructor { Some((*low, *high)) } else { None },
        )
        .collect();
    // Where a piece begins; that what lies behind the last value begins nowhere needs care with 128 bits.
    let mut cuts: Vec<u128> = vec![first];
    cuts.extend(ranges.iter().map(|(low, _)| *low));
    cuts.extend(ranges.iter().filter(|(_, high)| *high < last).map(|(_, high)| high + 1));
    if *ty == Ty::Char {
        cuts.extend([0xd800, 0xe000]);
    }
    cuts.sort_unstable();
    cuts.dedup();
    let (mut present, mut missing) = (Vec::new(), Vec::new());
    for (index, low) in cuts.iter().enumerate() {
        let high = cuts.get(index + 1).map_or(last, |next| next - 1);
        if *ty == Ty::Char && *low == 0xd800 {
            continue;
        }
        if ranges.iter().any(|(from, to)| from <= low && high <= *to) {
            present.push(Constructor::Range(*low, high));
        } else {
            missing.push(Constructor::Range(*low, high));
        }
    }
    Constructors { present, missing }
}

/// Tells slices apart by length, up to where all patterns see the same.
fn split_slices(seen: &[&Constructor]) -> Constructors {
    let (mut front, mut back, mut longest) = (0, 0, 0);
    for constructor in seen {
        match constructor {
            Constructor::Fixed(length) => longest = longest.max(*length),
            Constructor::Open(before, behind) => {
                front = front.max(*before);
                back = back.max(*behind);
            }
            _ => {}
        }
    }
    // From this length on, only the open patterns count, and their fronts and backs do not overlap.
    if longest >= front + back {
        front = longest + 1 - back;
    }
    let all = (0..front + back).map(Constructor::Fixed).chain([Constructor::Open(front, back)]);
    let (present, missing) = all.partition(|constructor| seen.iter().any(|pattern| pattern.covers(constructor)));
    Constructors { present, missing }
}
