//! Sizes in bytes, as rustc lays types out on a 64-bit target: not those of the machine, but what `size_of` tells. What
//! rustc does not promise, or what takes its search for niches, is refused.

use interlock_lang::diagnostic::Diagnostic;
use interlock_lang::items::WrittenLayout;
use interlock_lang::source::Span;
use interlock_lang::types::display::Show;
use interlock_lang::types::{FloatTy, Ty};

use super::compiler::{Compiler, Failure};
use super::layout::{Shape, Tag, TypeId};

/// Size and alignment of a type.
///
/// # Errors
///
/// They are not known exactly.
pub fn of(compiler: &mut Compiler<'_>, ty: TypeId, span: Span) -> Result<(u64, u64), Failure> {
    let layout = compiler.program.layouts.get(ty).clone();
    let unknown = || Failure::from(Diagnostic::unsupported("the size of this type", span));
    Ok(match (&layout.ty, &layout.shape) {
        (Ty::Bool, _) => (1, 1),
        (Ty::Char, _) => (4, 4),
        (Ty::Int(int), _) => (u64::from(int.bits() / 8), u64::from(int.bits() / 8)),
        (Ty::Float(FloatTy::F32), _) => (4, 4),
        (Ty::Float(FloatTy::F64), _) => (8, 8),
        (_, Shape::Thin | Shape::Function) => (8, 8),
        (_, Shape::Fat) => (16, 8),
        (_, Shape::Array(item, count)) => {
            let (size, align) = of(compiler, *item, span)?;
            (size.checked_mul(*count).ok_or_else(unknown)?, align)
        }
        // What stands for a type of std is laid out in our own way.
        (Ty::Adt(id, _), _) if !compiler.session.items.adts[id.0 as usize].span.is_user() => {
            library_type(compiler, ty).ok_or_else(unknown)?
        }
        (ty, Shape::Fields(fields)) => {
            let written = written_layout(compiler, ty);
            let (mut size, mut align) = (0_u64, written.align.max(1));
            for field in fields {
                let (field_size, field_align) = of(compiler, field.ty, span)?;
                // In an order of its own rustc needs no room between fields.
                let start = if written.in_order { size.next_multiple_of(field_align) } else { size };
                size = start.checked_add(field_size).ok_or_else(unknown)?;
                align = field_align.max(align);
            }
            (size.checked_next_multiple_of(align).ok_or_else(unknown)?, align)
        }
        (Ty::Adt(id, _), Shape::Enum(_, variants)) if variants.iter().all(|fields| fields.is_empty()) => {
            let adt = &compiler.session.items.adts[id.0 as usize];
            let written = adt.written_layout;
            let values = || adt.variants.iter().map(|variant| variant.discriminant);
            let size = match (written.has_int, variants.len()) {
                (true, _) => u64::from(adt.repr.bits() / 8),
                _ if written.in_order => return Err(unknown()),
                (false, 0 | 1) => 0,
                (false, _) => discriminant_size(values().min().unwrap_or(0), values().max().unwrap_or(0)),
            };
            let align = written.align.max(size.max(1));
            (size.next_multiple_of(align), align)
        }
        _ => return Err(unknown()),
    })
}

fn written_layout(compiler: &Compiler<'_>, ty: &Ty) -> WrittenLayout {
    match ty {
        Ty::Adt(id, _) => compiler.session.items.adts[id.0 as usize].written_layout,
        _ => WrittenLayout::default(),
    }
}

/// The bytes of the smallest integer type, signed or not, that has all discriminants.
fn discriminant_size(least: i128, most: i128) -> u64 {
    let fits = |bits: u32| {
        let signed = (-1 << (bits - 1))..1 << (bits - 1);
        (0..1 << bits).contains(&least) && most < 1 << bits || signed.contains(&least) && signed.contains(&most)
    };
    [8, 16, 32].into_iter().find(|&bits| fits(bits)).map_or(8, |bits| u64::from(bits / 8))
}

/// The room that a `Vec` of such values takes first.
pub fn least_capacity(compiler: &mut Compiler<'_>, ty: TypeId, span: Span) -> u64 {
    // Where the size in bytes is not known it is not near one of the bounds: it is that of at least one pointer.
    let words = u64::from(compiler.program.layouts.size(ty));
    match of(compiler, ty, span).map_or(words * 8, |(bytes, _)| bytes) {
        0 => 0,
        1 => 8,
        2..=1024 => 4,
        _ => 1,
    }
}

fn library_type(compiler: &Compiler<'_>, ty: TypeId) -> Option<(u64, u64)> {
    let layout = compiler.program.layouts.get(ty);
    let Ty::Adt(id, _) = &layout.ty else { return None };
    let adt = &compiler.session.items.adts[id.0 as usize];
    Some(match adt.lang.as_deref().unwrap_or(&adt.name) {
        "String" | "Vec" => (24, 8),
        "VecDeque" => (32, 8),
        "owned_box" | "Rc" | "Arc" => (8 * u64::from(layout.size), 8),
        "phantom_data" => (0, 1),
        "Option" if matches!(layout.shape, Shape::Enum(Tag::Niche { .. }, _)) && layout.size <= 2 => {
            (8 * u64::from(layout.size), 8)
        }
        _ => return None,
    })
}

/// A type as `type_name` tells it. Paths in full, which hang on how a program's crate is called, are refused.
///
/// # Errors
///
/// There is a path in it.
pub fn type_name(compiler: &Compiler<'_>, ty: &Ty, span: Span) -> Result<String, Failure> {
    let has_path =
        |part: &Ty| matches!(part, Ty::Adt(..) | Ty::Closure(..) | Ty::FnDef(..) | Ty::Dyn(_) | Ty::Opaque(..));
    if ty.has(&mut |part| has_path(part)) {
        return Err(Diagnostic::unsupported("the name of a type that has a path", span).into());
    }
    Ok(Show::new(&compiler.session.items, &|_| None, ty).to_string())
}
