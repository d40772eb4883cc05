//! What the source calls types and their parts, kept for those who look at a paused program.

use std::rc::Rc;

use interlock_lang::items::{Shape as Written, Variant, Visible};
use interlock_lang::types::Ty;
use interlock_lang::types::display::Show;

use super::compiler::Compiler;
use super::layout::TypeId;
use super::program::TypeInfo;

/// Names all types of the program. What pointers point to is laid out for it.
pub fn name_types(compiler: &mut Compiler<'_>) {
    let mut index = 0;
    while let Some(layout) = compiler.program.layouts.known(TypeId(index)) {
        let ty = layout.ty.clone();
        let pointee = match &ty {
            Ty::Ref(..) | Ty::RawPtr(..) => compiler.pointee(TypeId(index)),
            _ => None,
        };
        let items = &compiler.session.items;
        let mut info = TypeInfo { pointee, ..TypeInfo::default() };
        info.shown = Rc::from(Show::new(items, &|_| None, &ty).to_string());
        if let Ty::Adt(id, _) = &ty {
            let adt = &items.adts[id.0 as usize];
            info.written = adt.name.clone();
            info.of_library = !adt.span.is_user();
            info.name = adt.lang.clone().filter(|_| info.of_library).unwrap_or(adt.name.clone());
            let hidden = |variant: &Variant| variant.fields.iter().any(|field| field.visible != Visible::Everywhere);
            info.opaque = info.of_library && !adt.is_enum && adt.variants.iter().any(hidden);
            info.variants = adt
                .variants
                .iter()
                .map(|variant| {
                    let fields = variant.fields.iter().map(|field| field.name.clone()).collect();
                    (variant.name.clone(), variant.shape == Written::Named, fields)
                })
                .collect();
        }
        compiler.program.types.push(info);
        index += 1;
    }
}
