//! Types as rustc prints them in its messages, with short paths.

use std::fmt::{self, Display, Formatter, Write};

use crate::items::{ClosureId, Items, TraitId};
use crate::source::Span;
use crate::types::{Args, DynTy, FnSig, Mutability, Predicate, Projection, TraitRef, Ty, VarKind};

/// Prints a type, trait or bound. The heads of closures are asked for, as only some of them are known to the session.
pub struct Show<'a, T: ?Sized> {
    items: &'a Items,
    closures: &'a dyn Fn(ClosureId) -> Option<Span>,
    what: &'a T,
}

impl<'a, T: ?Sized> Show<'a, T> {
    /// To be printed.
    pub fn new(items: &'a Items, closures: &'a dyn Fn(ClosureId) -> Option<Span>, what: &'a T) -> Self {
        Self { items, closures, what }
    }

    fn of<U: ?Sized>(&self, what: &'a U) -> Show<'a, U> {
        Show { items: self.items, closures: self.closures, what }
    }

    fn list(&self, f: &mut Formatter<'_>, types: &'a [Ty]) -> fmt::Result {
        for (index, ty) in types.iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            self.of(ty).fmt(f)?;
        }
        Ok(())
    }

    fn generic(&self, f: &mut Formatter<'_>, name: &str, args: &'a [Ty]) -> fmt::Result {
        f.write_str(name)?;
        if args.is_empty() {
            return Ok(());
        }
        f.write_char('<')?;
        self.list(f, args)?;
        f.write_char('>')
    }

    /// `Iterator<Item = u32>`, `Fn(i32) -> i32`; the arguments are without Self.
    fn bound(&self, f: &mut Formatter<'_>, id: TraitId, args: &'a [Ty], bindings: &[(&str, &'a Ty)]) -> fmt::Result {
        let item = &self.items.traits[id.0 as usize];
        f.write_str(&item.name)?;
        if let (Some("fn" | "fn_mut" | "fn_once"), [Ty::Tuple(inputs)]) = (item.lang.as_deref(), args) {
            f.write_char('(')?;
            self.list(f, inputs)?;
            f.write_char(')')?;
            return match bindings {
                [(_, output)] if **output != Ty::unit() => write!(f, " -> {}", self.of(*output)),
                _ => Ok(()),
            };
        }
        if args.is_empty() && bindings.is_empty() {
            return Ok(());
        }
        f.write_char('<')?;
        self.list(f, args)?;
        for (index, (name, ty)) in bindings.iter().enumerate() {
            let comma = if index > 0 || !args.is_empty() { ", " } else { "" };
            write!(f, "{comma}{name} = {}", self.of(*ty))?;
        }
        f.write_char('>')
    }

    /// `dyn A + Send` without parentheses.
    fn dyn_ty(&self, f: &mut Formatter<'_>, ty: &'a DynTy) -> fmt::Result {
        f.write_str("dyn ")?;
        if let Some((id, args)) = &ty.principal {
            let name = |(assoc, ty): &'a (crate::items::AssocTypeId, Ty)| {
                (&*self.items.assoc_types[assoc.0 as usize].name, ty)
            };
            self.bound(f, *id, args, &ty.bindings.iter().map(name).collect::<Vec<_>>())?;
        }
        for (index, id) in ty.auto_traits.iter().enumerate() {
            let plus = if index > 0 || ty.principal.is_some() { " + " } else { "" };
            write!(f, "{plus}{}", self.items.traits[id.0 as usize].name)?;
        }
        Ok(())
    }

    /// `(A, B) -> C`
    fn signature(&self, f: &mut Formatter<'_>, sig: &'a FnSig) -> fmt::Result {
        f.write_char('(')?;
        self.list(f, &sig.inputs)?;
        f.write_char(')')?;
        if sig.output == Ty::unit() { Ok(()) } else { write!(f, " -> {}", self.of(&sig.output)) }
    }

    /// What is behind `&` or `*`: a `dyn` with several parts is put in parentheses.
    fn pointee(&self, f: &mut Formatter<'_>, ty: &'a Ty) -> fmt::Result {
        match ty {
            Ty::Dyn(dyn_ty) if dyn_ty.auto_traits.len() + usize::from(dyn_ty.principal.is_some()) > 1 => {
                write!(f, "({})", self.of(ty))
            }
            _ => self.of(ty).fmt(f),
        }
    }
}

impl Display for Show<'_, Ty> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.what {
            Ty::Bool => f.write_str("bool"),
            Ty::Char => f.write_str("char"),
            Ty::Int(int) => f.write_str(int.name()),
            Ty::Float(float) => f.write_str(float.name()),
            Ty::Str => f.write_str("str"),
            Ty::Never => f.write_char('!'),
            Ty::Tuple(items) => {
                f.write_char('(')?;
                self.list(f, items)?;
                f.write_str(if items.len() == 1 { ",)" } else { ")" })
            }
            Ty::Array(item, length) => write!(f, "[{}; {}]", self.of(&**item), self.of(&**length)),
            Ty::Slice(item) => write!(f, "[{}]", self.of(&**item)),
            Ty::Ref(mutability, inner) => {
                f.write_str(if *mutability == Mutability::Mut { "&mut " } else { "&" })?;
                self.pointee(f, inner)
            }
            Ty::RawPtr(mutability, inner) => {
                f.write_str(if *mutability == Mutability::Mut { "*mut " } else { "*const " })?;
                self.pointee(f, inner)
            }
            Ty::Adt(id, args) => self.generic(f, &self.items.adts[id.0 as usize].name, args),
            Ty::FnDef(id, args) => {
                let function = &self.items.functions[id.0 as usize];
                let sig = function.sig.subst(args);
                let show = Show { items: self.items, closures: self.closures, what: &sig };
                f.write_str("fn")?;
                show.signature(f, &sig)?;
                let own = args.get(function.generics.parent_count..).unwrap_or_default();
                f.write_str(" {")?;
                if own.is_empty() {
                    f.write_str(&function.name)?
                } else {
                    self.generic(f, &format!("{}::", function.name), own)?
                }
                f.write_char('}')
            }
            Ty::FnPtr(sig) => {
                f.write_str("fn")?;
                self.signature(f, sig)
            }
            Ty::Closure(id, _) => match (self.closures)(*id) {
                Some(head) if head.is_user() => write!(
                    f,
                    "{{closure@src/main.rs:{}:{}: {}:{}}}",
                    head.line, head.column, head.end_line, head.end_column
                ),
                _ => f.write_str("{closure}"),
            },
            Ty::Dyn(ty) => self.dyn_ty(f, ty),
            Ty::Param(_, name) => f.write_str(name),
            Ty::Projection(projection) => self.of(&**projection).fmt(f),
            Ty::Opaque(id, args) => {
                let bounds: Vec<_> =
                    self.items.opaques[id.0 as usize].bounds.iter().map(|bound| bound.subst(args)).collect();
                let show = Show { items: self.items, closures: self.closures, what: &bounds };
                show.opaque(f)
            }
            Ty::Var(var) => f.write_str(match var.kind {
                VarKind::General | VarKind::Const => "_",
                VarKind::Int => "{integer}",
                VarKind::Float => "{float}",
            }),
            Ty::Const(value) => write!(f, "{value}"),
            Ty::Error => f.write_str("{type error}"),
        }
    }
}

impl Show<'_, Vec<Predicate>> {
    /// `impl A + B`
    fn opaque(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("impl ")?;
        let mut first = true;
        for predicate in self.what {
            let Predicate::Trait(trait_ref) = predicate else { continue };
            if !first {
                f.write_str(" + ")?;
            }
            first = false;
            let bindings = self.what.iter().filter_map(|predicate| match predicate {
                Predicate::Projects(projection, ty) if projection.trait_ref.args == trait_ref.args => {
                    Some((&*self.items.assoc_types[projection.assoc.0 as usize].name, ty))
                }
                _ => None,
            });
            self.bound(f, trait_ref.id, &trait_ref.args[1..], &bindings.collect::<Vec<_>>())?;
        }
        Ok(())
    }
}

impl Display for Show<'_, TraitRef> {
    /// Without Self: `Iterator`, `Add<i32>`.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.bound(f, self.what.id, &self.what.args[1..], &[])
    }
}

impl Display for Show<'_, Projection> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Projection { trait_ref, assoc } = self.what;
        let name = &self.items.assoc_types[assoc.0 as usize].name;
        write!(f, "<{} as {}>::{name}", self.of(trait_ref.self_ty()), self.of(trait_ref))
    }
}

impl Display for Show<'_, Args> {
    /// Each after the other.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.list(f, self.what)
    }
}
