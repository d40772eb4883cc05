//! What the source calls types and their parts, kept for those who look at a paused program.

use std::rc::Rc;

use interlock_lang::items::Shape as Written;
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
            info.name =
                if adt.span.is_user() { adt.name.clone() } else { adt.lang.clone().unwrap_or(adt.name.clone()) };
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
