//! What the paths and types in a body or a head mean.

use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::items::{AdtId, BodyOwner, ConstId, FnId, Generics, Items, ModuleId, StaticId, TraitId, Visible};
use crate::source::Span;
use crate::tree;
use crate::types::{Args, Ty, VarKind};

/// Asked for each type or const argument that is not written: `_`, left-out arguments. Where one must be written it
/// reports that and gives [`Ty::Error`].
pub type Infer<'i> = dyn FnMut(VarKind, Span) -> Ty + 'i;

/// Where a path or type stands: what decides what it means.
#[derive(Clone, Debug)]
pub struct Scope<'a> {
    /// All items.
    pub items: &'a Items,
    /// The module, or the block with items.
    pub module: ModuleId,
    /// The parameters of the item around.
    pub generics: &'a Generics,
    /// `Self`, in a trait or impl.
    pub self_ty: Option<Ty>,
    /// The trait around, or that of the impl around.
    pub self_trait: Option<TraitId>,
}

/// What the path of an expression or pattern leads to. Arguments are complete.
#[derive(Clone, Debug)]
pub enum PathRes {
    /// A function.
    Fn(FnId, Args),
    /// A const.
    Const(ConstId, Args),
    /// A static.
    Static(StaticId),
    /// A const parameter.
    ConstParam(Ty),
    /// A tuple struct or variant: callable, and a pattern.
    Constructor {
        /// The type.
        adt: AdtId,
        /// The variant; 0 for a struct.
        variant: u32,
        /// The type's arguments.
        args: Args,
        /// As a function, with the same arguments.
        function: FnId,
    },
    /// A unit struct or variant.
    Unit {
        /// The type.
        adt: AdtId,
        /// The variant; 0 for a struct.
        variant: u32,
        /// The type's arguments.
        args: Args,
    },
    /// `T::name`, to be looked up with the type by [`crate::check::probe::assoc_item`]; its arguments are then completed
    /// by [`Scope::item_args`].
    Assoc {
        /// The type.
        ty: Ty,
        /// The name, with what arguments are written.
        segment: tree::Segment,
    },
}

impl<'a> Scope<'a> {
    /// The scope of a body (a closure has that of the body around it).
    #[must_use]
    pub fn of(items: &'a Items, owner: BodyOwner) -> Self {
        let _ = owner;
        Self { items, module: ModuleId(0), generics: &items.no_generics, self_ty: None, self_trait: None }
    }

    /// The scope within a block, by the place of its braces: another one only if it has items.
    #[must_use]
    pub fn in_block(&self, braces: Span) -> Option<Self> {
        let module = *self.items.block_modules.get(&braces)?;
        Some(Self { module, ..self.clone() })
    }

    /// What a path in an expression means, once it is known not to be a local variable.
    ///
    /// # Errors
    ///
    /// A name that is not there or private, a wrong number of arguments.
    pub fn value_path(&self, _path: &tree::Path, _infer: &mut Infer) -> Result<PathRes, Diagnostic> {
        Ok(PathRes::ConstParam(Ty::Error))
    }

    /// What a lone name in a pattern means, if it is no binding: a unit struct or variant, a const.
    ///
    /// # Errors
    ///
    /// It is a static, or a struct or variant with fields: these cannot be shadowed.
    pub fn pattern_name(&self, _name: &tree::Ident, _infer: &mut Infer) -> Result<Option<PathRes>, Diagnostic> {
        Ok(None)
    }

    /// The struct or variant that a struct literal or struct pattern names.
    ///
    /// # Errors
    ///
    /// A name that is not there, private, or no struct or variant.
    pub fn struct_path(&self, path: &tree::Path, _infer: &mut Infer) -> Result<(AdtId, u32, Args), Diagnostic> {
        Err(Diagnostic::unsupported("this path", path.span))
    }

    /// The type that is written.
    ///
    /// # Errors
    ///
    /// A name that is not there or private, a wrong number of arguments, a length that cannot be evaluated.
    pub fn ty(&self, _ty: &tree::Type, _infer: &mut Infer) -> Result<Ty, Diagnostic> {
        Ok(Ty::Error)
    }

    /// The count in `[x; n]`, or another const argument of type `ty`, as a [`Ty`].
    ///
    /// # Errors
    ///
    /// It cannot be evaluated.
    pub fn const_arg(&self, _expr: &tree::Expr, _ty: &Ty, _infer: &mut Infer) -> Result<Ty, Diagnostic> {
        Ok(Ty::Error)
    }

    /// Completes the arguments of a function or other item: `parent` are those of the impl or trait around it, the rest
    /// is what `segment` writes (`x.f::<T>()`), or is asked for.
    ///
    /// # Errors
    ///
    /// A wrong number of arguments.
    pub fn item_args(
        &self,
        _generics: &Generics,
        parent: &[Ty],
        _segment: &tree::Segment,
        _infer: &mut Infer,
    ) -> Result<Args, Diagnostic> {
        Ok(parent.into())
    }

    /// Traits whose methods can be called here.
    #[must_use]
    pub fn traits(&self) -> Rc<[TraitId]> {
        self.items.modules[self.module.0 as usize].traits.clone()
    }

    /// Whether something may be named from here.
    #[must_use]
    pub fn may_see(&self, visible: Visible) -> bool {
        self.items.may_see(self.module, visible)
    }
}

impl Items {
    /// Whether something may be named from this module.
    #[must_use]
    pub fn may_see(&self, from: ModuleId, visible: Visible) -> bool {
        let Visible::In(owner) = visible else { return true };
        let mut module = Some(from);
        while let Some(id) = module {
            if id == owner {
                return true;
            }
            module = self.modules[id.0 as usize].parent;
        }
        false
    }
}
