//! Where a path or type stands: module, parameters, `Self`.

use std::collections::HashMap;
use std::rc::Rc;

use crate::items::written::Written;
use crate::items::{BodyOwner, Container, Generics, ImplId, Items, ModuleId, TraitId, Visible};
use crate::source::Span;
use crate::types::{TraitRef, Ty, VarKind};

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
    /// The trait around with its own parameters, or that of the impl around.
    pub self_trait: Option<TraitRef>,
    /// The impl around.
    pub self_impl: Option<ImplId>,
    /// Bounds of an item whose head is being lowered.
    pub(super) written: Option<&'a Written<'a>>,
    /// What each `impl Trait` of a head stands for.
    pub(super) impl_types: Option<&'a HashMap<Span, Ty>>,
}

impl<'a> Scope<'a> {
    /// The scope of a module's items that have no parameters.
    pub(super) fn plain(items: &'a Items, module: ModuleId) -> Self {
        Self {
            items,
            module,
            generics: &items.no_generics,
            self_ty: None,
            self_trait: None,
            self_impl: None,
            written: None,
            impl_types: None,
        }
    }

    /// The scope within an impl or trait, for an item with these parameters.
    pub(super) fn within(items: &'a Items, module: ModuleId, container: Container, generics: &'a Generics) -> Self {
        let mut scope = Self { generics, ..Self::plain(items, module) };
        match container {
            Container::Module => {}
            Container::Impl(id) => {
                let of = &items.impls[id.0 as usize];
                scope.self_ty = Some(of.self_ty.clone());
                scope.self_trait = of.trait_ref.clone();
                scope.self_impl = Some(id);
            }
            Container::Trait(id) => {
                scope.self_ty = Some(Ty::Param(0, "Self".into()));
                scope.self_trait = Some(items.identity_trait(id));
            }
        }
        scope
    }

    /// The scope of a body. A closure has that of the body around it.
    #[must_use]
    pub fn of(items: &'a Items, owner: BodyOwner) -> Self {
        match owner {
            BodyOwner::Fn(id) => {
                let function = &items.functions[id.0 as usize];
                Self::within(items, function.module, function.container, &function.generics)
            }
            BodyOwner::Const(id) => {
                let constant = &items.constants[id.0 as usize];
                Self::within(items, constant.module, constant.container, &constant.generics)
            }
            BodyOwner::Static(id) => Self::plain(items, items.statics[id.0 as usize].module),
            BodyOwner::Closure(_) => Self::plain(items, Items::PROGRAM),
        }
    }

    /// The scope within a block, by the place of its braces: another one only if it has items.
    #[must_use]
    pub fn in_block(&self, braces: Span) -> Option<Self> {
        let module = *self.items.block_modules.get(&braces)?;
        Some(Self { module, ..self.clone() })
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
