//! Looking up single names: in a module, and outwards from it as far as the prelude and the primitive types.

use std::rc::Rc;

use crate::items::{Adt, Binding, Def, Items, Module, ModuleId, Origin, Primitive, Variant, Visible};
use crate::types::{FloatTy, IntTy};

/// The two spaces of names that items have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Namespace {
    Types,
    Values,
}

impl Items {
    /// The root of the program.
    pub const PROGRAM: ModuleId = ModuleId(0);
    /// The root of `std`.
    pub const STD: ModuleId = ModuleId(1);

    /// Whether something may be named from this module.
    #[must_use]
    pub fn may_see(&self, from: ModuleId, visible: Visible) -> bool {
        match visible {
            Visible::Everywhere => true,
            Visible::In(owner) => self.is_within(from, owner),
        }
    }

    /// Whether a module is another one or in it.
    pub(crate) fn is_within(&self, module: ModuleId, outer: ModuleId) -> bool {
        std::iter::successors(Some(module), |id| self.module(*id).parent).any(|id| id == outer)
    }

    /// The narrower of two.
    pub(super) fn narrower(&self, one: Visible, other: Visible) -> Visible {
        match (one, other) {
            (Visible::Everywhere, rest) | (rest, Visible::Everywhere) => rest,
            (Visible::In(a), Visible::In(b)) => Visible::In(if self.is_within(a, b) { a } else { b }),
        }
    }

    /// The module itself, or that around a block.
    pub(super) fn nearest_module(&self, mut module: ModuleId) -> ModuleId {
        while let Module { is_block: true, parent: Some(parent), .. } = self.module(module) {
            module = *parent;
        }
        module
    }

    /// The module that `super` leads to.
    pub(super) fn parent_module(&self, module: ModuleId) -> Option<ModuleId> {
        self.module(self.nearest_module(module)).parent.map(|parent| self.nearest_module(parent))
    }

    /// The root of the crate that a module is in.
    pub(crate) fn root_of(&self, module: ModuleId) -> ModuleId {
        if self.is_within(module, Self::STD) { Self::STD } else { Self::PROGRAM }
    }

    pub(super) fn module(&self, id: ModuleId) -> &Module {
        &self.modules[id.0 as usize]
    }

    /// A name in a module itself.
    pub(super) fn member(&self, module: ModuleId, space: Namespace, name: &str) -> Option<Binding> {
        let module = self.module(module);
        match space {
            Namespace::Types => module.types.get(name).copied(),
            Namespace::Values => module.values.get(name).copied(),
        }
    }

    /// A name as it is seen from a module or block.
    pub(super) fn lexical(&self, module: ModuleId, space: Namespace, name: &str) -> Option<Binding> {
        let mut current = module;
        loop {
            if let Some(found) = self.member(current, space, name) {
                return Some(found);
            }
            match self.module(current) {
                Module { is_block: true, parent: Some(parent), .. } => current = *parent,
                _ => break,
            }
        }
        let everywhere = |def| Binding { def, visible: Visible::Everywhere, origin: Origin::Named };
        if space == Namespace::Types && matches!(name, "std" | "core" | "alloc") {
            return Some(everywhere(Def::Module(Self::STD)));
        }
        let prelude = self.prelude.and_then(|prelude| self.member(prelude, space, name));
        if let Some(found) = prelude.filter(|binding| self.may_see(module, binding.visible)) {
            return Some(found);
        }
        let primitive = (space == Namespace::Types).then(|| primitive(name)).flatten();
        primitive.map(|primitive| everywhere(Def::Primitive(primitive)))
    }

    /// All modules whose names are seen from one, itself first, without the prelude.
    pub(super) fn enclosing(&self, module: ModuleId) -> impl Iterator<Item = &Module> {
        std::iter::successors(Some(self.module(module)), |module| {
            module.parent.filter(|_| module.is_block).map(|parent| self.module(parent))
        })
    }

    /// Where a module is: `std::sync`, and for one of the program `a::b` without `crate`.
    pub(super) fn module_path(&self, id: ModuleId) -> String {
        match self.module(id) {
            Module { parent: None, .. } => if id == Self::STD { "std" } else { "crate" }.into(),
            Module { parent: Some(parent), is_block: true, .. } => self.module_path(*parent),
            Module { parent: Some(parent), name, .. } => match self.nearest_module(*parent) {
                Self::PROGRAM => name.to_string(),
                parent => format!("{}::{name}", self.module_path(parent)),
            },
        }
    }
}

impl Adt {
    /// A variant by its name.
    #[must_use]
    pub fn variant(&self, name: &str) -> Option<(u32, &Variant)> {
        (0..).zip(&self.variants).find(|(_, variant)| &*variant.name == name)
    }
}

/// The primitive type of this name.
pub(super) fn primitive(name: &str) -> Option<Primitive> {
    Some(match name {
        "bool" => Primitive::Bool,
        "char" => Primitive::Char,
        "str" => Primitive::Str,
        "f32" => Primitive::Float(FloatTy::F32),
        "f64" => Primitive::Float(FloatTy::F64),
        _ => Primitive::Int(IntTy::ALL.into_iter().find(|int| int.name() == name)?),
    })
}

/// A module without names.
pub(super) fn new_module(name: &str, parent: Option<ModuleId>, is_block: bool) -> Module {
    Module {
        name: name.into(),
        parent,
        is_block,
        outer_params: Rc::from([]),
        types: Default::default(),
        values: Default::default(),
        unnamed_traits: Vec::new(),
        traits: Rc::from([]),
    }
}
