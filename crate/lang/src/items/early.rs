//! What has to be known before any other type is lowered: parameters, their defaults, aliases, and the types of consts,
//! which lengths need. They may need each other in any order.

use crate::diagnostic::Diagnostic;
use crate::items::collect::Heads;
use crate::items::heads::{Lowering, is_maybe_unsized, names, placeholder};
use crate::items::resolve::Scope;
use crate::items::{AdtId, AliasId, ConstId, Container, GenericParam, Generics, ModuleId, TraitId};
use crate::tree;
use crate::types::{Predicate, Ty};

/// What is lowered again and again until nothing new comes of it, as these may need each other.
enum Early<'h> {
    /// Default of a parameter.
    Default(Owner, usize, &'h tree::Type),
    Alias(AliasId, &'h tree::Type),
    Const(ConstId, &'h tree::Type),
}

/// An item with parameters of its own.
#[derive(Clone, Copy)]
enum Owner {
    Adt(AdtId),
    Alias(AliasId),
    Trait(TraitId),
}

impl Lowering<'_> {
    /// The parameters of all items but functions, by their names.
    pub(super) fn parameters(&mut self, heads: &Heads) {
        for (id, tree) in &heads.structs {
            let module = self.items.adts[id.0 as usize].module;
            self.items.adts[id.0 as usize].generics = self.own_parameters(&tree.generics, module, None);
        }
        for (id, tree) in &heads.enums {
            let module = self.items.adts[id.0 as usize].module;
            self.items.adts[id.0 as usize].generics = self.own_parameters(&tree.generics, module, None);
        }
        for (id, generics, _) in &heads.aliases {
            let module = self.items.aliases[id.0 as usize].module;
            self.items.aliases[id.0 as usize].generics = self.own_parameters(generics, module, None);
        }
        for (id, tree) in &heads.traits {
            let module = self.items.traits[id.0 as usize].module;
            let own = GenericParam {
                name: "Self".into(),
                constant: None,
                default: None,
                maybe_unsized: true,
                synthetic: false,
            };
            let own = Generics { params: vec![own], ..Generics::default() };
            let mut generics = self.own_parameters(&tree.generics, module, Some(own));
            generics.parent_count = 0;
            self.items.traits[id.0 as usize].generics = generics;
            let itself = Predicate::Trait(self.items.identity_trait(*id));
            self.items.traits[id.0 as usize].generics.predicates.push(itself);
        }
        for (id, tree) in &heads.impls {
            let module = self.items.impls[id.0 as usize].module;
            self.items.impls[id.0 as usize].generics = self.own_parameters(&tree.generics, module, None);
        }
    }

    /// Parameters after those of the item around, without bounds and defaults.
    pub(super) fn own_parameters(
        &mut self,
        tree: &tree::Generics,
        module: ModuleId,
        parent: Option<Generics>,
    ) -> Generics {
        let mut generics = parent.unwrap_or_default();
        generics.parent_count = generics.params.len();
        for param in &tree.params {
            let name = &param.name;
            if generics.params[generics.parent_count..].iter().any(|earlier| earlier.name == name.name) {
                let message = format!(
                    "the name `{}` is already used for a generic parameter in this item's generic parameters",
                    name.name
                );
                self.errors.push(Diagnostic::error("E0403", message, name.span).label(name.span, "already used"));
            }
            let constant = param.constant.as_ref().map(|ty| {
                let lowered = Scope::plain(self.items, module).ty(ty, &mut |_, _| Ty::Error);
                self.keep(lowered).unwrap_or(Ty::Error)
            });
            let maybe_unsized = is_maybe_unsized(&param.bounds)
                || tree.predicates.iter().any(|it| names(&it.ty, &name.name) && is_maybe_unsized(&it.bounds));
            generics.params.push(GenericParam {
                name: name.name.clone(),
                constant,
                default: None,
                maybe_unsized,
                synthetic: false,
            });
        }
        generics
    }

    /// Defaults, aliases and types of consts, as often as it brings something.
    pub(super) fn early(&mut self, heads: &Heads) {
        let mut waiting: Vec<Early> = Vec::new();
        let mut defaults = |owner: Owner, tree| waiting.extend(defaults_of(owner, tree));
        heads.structs.iter().for_each(|(id, tree)| defaults(Owner::Adt(*id), &tree.generics));
        heads.enums.iter().for_each(|(id, tree)| defaults(Owner::Adt(*id), &tree.generics));
        heads.aliases.iter().for_each(|(id, generics, _)| defaults(Owner::Alias(*id), generics));
        heads.traits.iter().for_each(|(id, tree)| defaults(Owner::Trait(*id), &tree.generics));
        waiting.extend(heads.aliases.iter().map(|(id, _, ty)| Early::Alias(*id, ty)));
        let of_modules = heads.constants.iter().filter(|(id, _)| self.constant(*id).container == Container::Module);
        waiting.extend(of_modules.map(|(id, ty)| Early::Const(*id, ty)));
        while !waiting.is_empty() {
            let before = waiting.len();
            let mut failed = Vec::new();
            waiting.retain(|entry| match self.early_one(entry) {
                Ok(()) => false,
                Err(error) => {
                    failed.push(error);
                    true
                }
            });
            if waiting.len() == before {
                self.errors.append(&mut failed);
                return;
            }
        }
    }

    fn early_one(&mut self, entry: &Early) -> Result<(), Diagnostic> {
        // What must not be left out here is left out in no program that rustc takes.
        let placeholders = &mut Vec::new();
        match entry {
            Early::Default(owner, index, tree) => {
                let ty = self.lower_in(*owner, tree, placeholders)?;
                self.generics_of(*owner).params[*index].default = Some(ty);
            }
            Early::Alias(id, tree) => {
                let ty = self.lower_in(Owner::Alias(*id), tree, placeholders)?;
                self.items.aliases[id.0 as usize].ty = ty;
            }
            Early::Const(id, tree) => {
                let scope = Scope::plain(self.items, self.constant(*id).module);
                let ty = scope.ty(tree, &mut placeholder(placeholders, "constants"))?;
                self.items.constants[id.0 as usize].ty = ty;
            }
        }
        placeholders.pop().map_or(Ok(()), Err)
    }

    fn lower_in(&self, owner: Owner, tree: &tree::Type, errors: &mut Vec<Diagnostic>) -> Result<Ty, Diagnostic> {
        let (module, generics) = match owner {
            Owner::Adt(id) => (self.items.adts[id.0 as usize].module, &self.items.adts[id.0 as usize].generics),
            Owner::Alias(id) => (self.items.aliases[id.0 as usize].module, &self.items.aliases[id.0 as usize].generics),
            Owner::Trait(id) => (self.items.traits[id.0 as usize].module, &self.items.traits[id.0 as usize].generics),
        };
        let scope = match owner {
            Owner::Trait(id) => Scope::within(self.items, module, Container::Trait(id), generics),
            _ => Scope { generics, ..Scope::plain(self.items, module) },
        };
        scope.ty(tree, &mut placeholder(errors, "type aliases"))
    }

    fn generics_of(&mut self, owner: Owner) -> &mut Generics {
        match owner {
            Owner::Adt(id) => &mut self.items.adts[id.0 as usize].generics,
            Owner::Alias(id) => &mut self.items.aliases[id.0 as usize].generics,
            Owner::Trait(id) => &mut self.items.traits[id.0 as usize].generics,
        }
    }

    pub(super) fn constant(&self, id: ConstId) -> &crate::items::Constant {
        &self.items.constants[id.0 as usize]
    }
}

fn defaults_of<'h>(owner: Owner, tree: &'h tree::Generics) -> impl Iterator<Item = Early<'h>> {
    let offset = usize::from(matches!(owner, Owner::Trait(_)));
    let params = tree.params.iter().enumerate().filter(|(_, param)| param.constant.is_none());
    params.filter_map(move |(index, param)| Some(Early::Default(owner, offset + index, param.default.as_ref()?)))
}
