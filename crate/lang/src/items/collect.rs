//! Collection of items: every item of a tree gets its number and its name in its module. Heads are kept aside as trees for
//! [`super::heads`], imports for [`super::imports`].

use std::collections::HashMap;
use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::items::names::{Namespace, new_module};
use crate::items::{
    Adt, AdtId, Alias, AliasId, AssocType, AssocTypeId, Binding, ConstId, Constant, Container, Def, Field, FnBody,
    FnId, Function, Generics, Impl, ImplId, Items, ModuleId, Origin, Shape, Static, StaticId, Trait, TraitId, Variant,
    Visible, WrittenLayout, derive,
};
use crate::source::Span;
use crate::tree::{self, Fields, ItemKind, Visibility};
use crate::types::{FnSig, IntTy, Ty};

/// The type of an enum's discriminants: what `#[repr(..)]` says, else `isize`.
pub(super) fn repr_of(item: &tree::Item) -> IntTy {
    written_repr(item).find_map(int_named).unwrap_or(IntTy::Isize)
}

/// What `#[repr(..)]` says, part by part.
fn written_repr(item: &tree::Item) -> impl Iterator<Item = &str> {
    item.attributes.iter().filter(|it| &*it.name == "repr").filter_map(|it| it.value.as_deref())
}

fn int_named(name: &str) -> Option<IntTy> {
    IntTy::ALL.into_iter().find(|int| int.name() == name)
}

fn written_layout(item: &tree::Item) -> WrittenLayout {
    let align = |part: &str| part.strip_prefix("align(")?.strip_suffix(')')?.parse().ok();
    WrittenLayout {
        in_order: written_repr(item).any(|part| part == "C"),
        has_int: written_repr(item).any(|part| int_named(part).is_some()),
        align: written_repr(item).filter_map(align).max().unwrap_or(0),
    }
}

/// Heads that are not lowered yet.
#[derive(Default)]
pub(super) struct Heads {
    pub structs: Vec<(AdtId, Rc<tree::Struct>)>,
    pub enums: Vec<(AdtId, Rc<tree::Enum>)>,
    pub functions: Vec<(FnId, Rc<tree::Function>)>,
    pub traits: Vec<(TraitId, Rc<tree::Trait>)>,
    pub impls: Vec<(ImplId, Rc<tree::Impl>)>,
    /// Types of consts.
    pub constants: Vec<(ConstId, tree::Type)>,
    /// Types of statics; of those of `thread_local!`, of the value.
    pub statics: Vec<(StaticId, tree::Type)>,
    /// Bounds and defaults of associated types.
    pub assoc_types: Vec<(AssocTypeId, Vec<tree::Bound>, Option<tree::Type>)>,
    pub aliases: Vec<(AliasId, tree::Generics, tree::Type)>,
    pub imports: Vec<Import>,
}

/// A `use` of one name, or a glob.
pub(super) struct Import {
    pub module: ModuleId,
    pub path: Vec<tree::Ident>,
    pub glob: bool,
    pub name: tree::Ident,
    pub visible: Visible,
}

/// Gives items their numbers and names.
pub(super) struct Collector<'a> {
    pub items: &'a mut Items,
    pub heads: Heads,
    pub errors: Vec<Diagnostic>,
    /// Parameters of the functions in whose bodies the collection is.
    outer_params: Vec<Rc<str>>,
    /// Where each name was defined.
    defined: HashMap<(ModuleId, Namespace, Rc<str>), Span>,
}

impl<'a> Collector<'a> {
    pub(super) fn new(items: &'a mut Items) -> Self {
        Self { items, heads: Heads::default(), errors: Vec::new(), outer_params: Vec::new(), defined: HashMap::new() }
    }

    pub(super) fn new_module(&mut self, name: &str, parent: Option<ModuleId>, is_block: bool) -> ModuleId {
        let mut module = new_module(name, parent, is_block);
        if is_block {
            module.outer_params = self.outer_params.as_slice().into();
        }
        self.items.modules.push(module);
        ModuleId(self.items.modules.len() as u32 - 1)
    }

    /// Collects the items of a module or block.
    pub(super) fn items_of(&mut self, list: &[tree::Item], module: ModuleId) {
        for item in list {
            self.item(item, module);
        }
    }

    fn item(&mut self, item: &tree::Item, module: ModuleId) {
        let visible = self.visible(&item.visibility, module, item.name.span);
        let name = item.name.name.clone();
        match &item.kind {
            ItemKind::Function(function) => {
                let id = self.function(item, function, module, Container::Module, visible);
                self.define(module, Namespace::Values, &item.name, Def::Fn(id), visible);
            }
            ItemKind::Struct(tree) => {
                let id = self.adt(item, module, false);
                let variant = self.variant(id, 0, &item.name, &tree.fields, module, Some(visible));
                let takes_value = variant.shape != Shape::Named;
                self.items.adts[id.0 as usize].variants.push(variant);
                self.define(module, Namespace::Types, &item.name, Def::Adt(id), visible);
                if takes_value {
                    self.define(module, Namespace::Values, &item.name, Def::Adt(id), visible);
                }
                self.heads.structs.push((id, tree.clone()));
                self.derives(item, module);
            }
            ItemKind::Enum(tree) => {
                let id = self.adt(item, module, true);
                for (index, variant) in (0..).zip(&tree.variants) {
                    let variant = self.variant(id, index, &variant.name, &variant.fields, module, None);
                    if self.items.adts[id.0 as usize].variant(&variant.name).is_some() {
                        let message = format!("the name `{}` is defined multiple times", variant.name);
                        let span = tree.variants[index as usize].name.span;
                        self.errors.push(Diagnostic::error("E0428", message, span));
                    }
                    self.items.adts[id.0 as usize].variants.push(variant);
                }
                self.define(module, Namespace::Types, &item.name, Def::Adt(id), visible);
                self.heads.enums.push((id, tree.clone()));
                self.derives(item, module);
            }
            ItemKind::Trait(tree) => {
                let id = self.trait_item(item, tree, module);
                self.define(module, Namespace::Types, &item.name, Def::Trait(id), visible);
            }
            ItemKind::Impl(tree) => self.impl_item(item, tree, module),
            ItemKind::Const { ty, value } => {
                let id = self.constant(item, ty, value, module, Container::Module, visible);
                if &*name != "_" {
                    self.define(module, Namespace::Values, &item.name, Def::Const(id), visible);
                }
            }
            ItemKind::Static { ty, value } | ItemKind::ThreadLocal { ty, value } => {
                let id = StaticId(self.items.statics.len() as u32);
                self.expr(value, module);
                self.items.statics.push(Static {
                    name,
                    module,
                    ty: Ty::Error,
                    value: value.clone(),
                    thread_local: matches!(item.kind, ItemKind::ThreadLocal { .. }),
                    span: item.name.span,
                    ty_span: ty.span,
                });
                self.heads.statics.push((id, ty.clone()));
                self.define(module, Namespace::Values, &item.name, Def::Static(id), visible);
            }
            ItemKind::TypeAlias { generics, ty: Some(ty), .. } => {
                let id = AliasId(self.items.aliases.len() as u32);
                self.items.aliases.push(Alias { name, module, generics: Generics::default(), ty: Ty::Error });
                self.heads.aliases.push((id, generics.clone(), ty.clone()));
                self.define(module, Namespace::Types, &item.name, Def::Alias(id), visible);
            }
            ItemKind::TypeAlias { ty: None, .. } => {
                self.errors.push(Diagnostic::error("", "free type alias without body", item.name.span));
            }
            ItemKind::Use { path, glob } => {
                let (path, glob, name) = (path.clone(), *glob, item.name.clone());
                self.heads.imports.push(Import { module, path, glob, name, visible });
            }
            ItemKind::Module(content) => {
                let id = self.new_module(&name, Some(module), false);
                self.define(module, Namespace::Types, &item.name, Def::Module(id), visible);
                self.items_of(content, id);
            }
        }
    }

    fn derives(&mut self, item: &tree::Item, module: ModuleId) {
        match derive::expand(item) {
            Ok(impls) => self.items_of(&impls, module),
            Err(error) => self.errors.push(error),
        }
    }

    /// From where something with this written before it may be named.
    fn visible(&mut self, visibility: &Visibility, module: ModuleId, span: Span) -> Visible {
        let nearest = self.items.nearest_module(module);
        match visibility {
            Visibility::Public => Visible::Everywhere,
            // What a block defines is seen in the block alone; its module's names are looked up through it.
            Visibility::Private => Visible::In(nearest),
            Visibility::Restricted(path) => {
                let mut target = nearest;
                for segment in path {
                    let next = match &**segment {
                        "crate" => Some(self.items.root_of(module)),
                        "self" => Some(target),
                        "super" => self.items.parent_module(target),
                        name => self.items.member(target, Namespace::Types, name).and_then(|it| match it.def {
                            Def::Module(id) => Some(id),
                            _ => None,
                        }),
                    };
                    // The module is one of those around, so it has been collected.
                    let Some(next) = next.filter(|next| self.items.is_within(nearest, *next)) else {
                        let message = "visibilities can only be restricted to ancestor modules";
                        self.errors.push(Diagnostic::error("E0742", message, span));
                        break;
                    };
                    target = next;
                }
                Visible::In(target)
            }
        }
    }

    fn define(&mut self, module: ModuleId, space: Namespace, name: &tree::Ident, def: Def, visible: Visible) {
        let key = (module, space, name.name.clone());
        if let Some(previous) = self.defined.insert(key, name.span) {
            let space = match space {
                Namespace::Types => "type",
                Namespace::Values => "value",
            };
            let message = format!("the name `{}` is defined multiple times", name.name);
            self.errors.push(
                Diagnostic::error("E0428", message, name.span)
                    .label(previous, format!("previous definition of the {space} `{}` here", name.name))
                    .label(name.span, format!("`{}` redefined here", name.name))
                    .note(format!("`{}` must be defined only once in the {space} namespace of this module", name.name)),
            );
            return;
        }
        let module = &mut self.items.modules[module.0 as usize];
        let names = match space {
            Namespace::Types => &mut module.types,
            Namespace::Values => &mut module.values,
        };
        names.insert(name.name.clone(), Binding { def, visible, origin: Origin::Named });
    }

    /// Marks an item as one that the engine knows. Only the std texts have such attributes.
    fn lang(&mut self, item: &tree::Item, def: Def) -> Option<Rc<str>> {
        let name = item.attributes.iter().find(|it| &*it.name == "lang")?.value.clone()?;
        self.items.lang.insert(name.clone(), def);
        Some(name)
    }

    fn adt(&mut self, item: &tree::Item, module: ModuleId, is_enum: bool) -> AdtId {
        let id = AdtId(self.items.adts.len() as u32);
        let lang = self.lang(item, Def::Adt(id));
        self.items.adts.push(Adt {
            name: item.name.name.clone(),
            module,
            generics: Generics::default(),
            is_enum,
            variants: Vec::new(),
            lang,
            repr: repr_of(item),
            written_layout: written_layout(item),
            drop: None,
            span: item.name.span,
        });
        id
    }

    /// A variant with what is known without types. The fields of an enum's variant (`of_struct` is none) are as visible
    /// as the enum; a struct's constructor is as visible as its least visible field.
    fn variant(
        &mut self,
        adt: AdtId,
        index: u32,
        name: &tree::Ident,
        fields: &Fields,
        module: ModuleId,
        of_struct: Option<Visible>,
    ) -> Variant {
        let (shape, list) = match fields {
            Fields::Unit => (Shape::Unit, &[][..]),
            Fields::Tuple(list) => (Shape::Tuple, &list[..]),
            Fields::Named(list) => (Shape::Named, &list[..]),
        };
        let mut narrowest = of_struct.unwrap_or(Visible::Everywhere);
        let mut lowered: Vec<Field> = Vec::with_capacity(list.len());
        for field in list {
            let visible = match of_struct {
                None => Visible::Everywhere,
                Some(_) => self.visible(&field.visibility, module, field.name.span),
            };
            narrowest = self.items.narrower(narrowest, visible);
            if lowered.iter().any(|earlier| earlier.name == field.name.name) {
                let message = format!("field `{}` is already declared", field.name.name);
                self.errors.push(Diagnostic::error("E0124", message, field.name.span));
            }
            let span = field.name.span.to(field.ty.span);
            lowered.push(Field { name: field.name.name.clone(), ty: Ty::Error, visible, span });
        }
        let constructor = (shape == Shape::Tuple).then(|| {
            let id = FnId(self.items.functions.len() as u32);
            self.items.functions.push(Function {
                name: name.name.clone(),
                module,
                container: Container::Module,
                visible: narrowest,
                generics: Generics::default(),
                sig: FnSig { inputs: Vec::new(), output: Ty::Error },
                has_self: false,
                body: FnBody::Constructor(adt, index),
                track_caller: false,
                lang: None,
                span: name.span,
            });
            id
        });
        Variant { name: name.name.clone(), fields: lowered, shape, discriminant: index.into(), constructor }
    }

    fn function(
        &mut self,
        item: &tree::Item,
        function: &Rc<tree::Function>,
        module: ModuleId,
        container: Container,
        visible: Visible,
    ) -> FnId {
        let id = FnId(self.items.functions.len() as u32);
        let lang = self.lang(item, Def::Fn(id));
        let body = match (&function.intrinsic, &function.body) {
            (Some(name), _) => FnBody::Intrinsic(name.clone()),
            (None, Some(_)) => FnBody::Tree(function.clone()),
            (None, None) => FnBody::Required,
        };
        self.items.functions.push(Function {
            name: item.name.name.clone(),
            module,
            container,
            visible,
            generics: Generics::default(),
            sig: FnSig { inputs: Vec::new(), output: Ty::Error },
            has_self: function.has_self,
            body,
            track_caller: item.attributes.iter().any(|it| &*it.name == "track_caller"),
            lang,
            span: item.name.span,
        });
        self.heads.functions.push((id, function.clone()));
        if let Some(block) = &function.body {
            let outside = self.outer_params.len();
            self.outer_params.extend(function.generics.params.iter().map(|param| param.name.name.clone()));
            self.block(block, module);
            self.outer_params.truncate(outside);
        } else if function.intrinsic.is_none() && !matches!(container, Container::Trait(_)) {
            let message = match container {
                Container::Module => "free function without a body",
                _ => "associated function in `impl` without body",
            };
            self.errors.push(Diagnostic::error("", message, item.name.span));
        }
        id
    }

    fn constant(
        &mut self,
        item: &tree::Item,
        ty: &tree::Type,
        value: &Option<Rc<tree::Expr>>,
        module: ModuleId,
        container: Container,
        visible: Visible,
    ) -> ConstId {
        let id = ConstId(self.items.constants.len() as u32);
        self.items.constants.push(Constant {
            name: item.name.name.clone(),
            module,
            container,
            visible,
            generics: Generics::default(),
            ty: Ty::Error,
            value: value.clone(),
            given: None,
            span: item.name.span,
        });
        self.heads.constants.push((id, ty.clone()));
        if let Some(value) = value {
            self.expr(value, module);
        } else if !matches!(container, Container::Trait(_)) {
            self.errors.push(Diagnostic::error("", "free constant item without body", item.name.span));
        }
        id
    }

    fn trait_item(&mut self, item: &tree::Item, tree: &Rc<tree::Trait>, module: ModuleId) -> TraitId {
        let id = TraitId(self.items.traits.len() as u32);
        let lang = self.lang(item, Def::Trait(id));
        self.items.traits.push(Trait {
            name: item.name.name.clone(),
            module,
            generics: Generics::default(),
            supertraits: Vec::new(),
            functions: HashMap::new(),
            function_order: Vec::new(),
            types: HashMap::new(),
            constants: HashMap::new(),
            lang,
            span: item.name.span,
        });
        self.heads.traits.push((id, tree.clone()));
        for part in &tree.items {
            let name = part.name.name.clone();
            let container = Container::Trait(id);
            let taken = match &part.kind {
                ItemKind::Function(function) => {
                    let function = self.function(part, function, module, container, Visible::Everywhere);
                    let of = &mut self.items.traits[id.0 as usize];
                    of.function_order.push(function);
                    of.functions.insert(name, function).is_some()
                }
                ItemKind::Const { ty, value } => {
                    let constant = self.constant(part, ty, value, module, container, Visible::Everywhere);
                    self.items.traits[id.0 as usize].constants.insert(name, constant).is_some()
                }
                ItemKind::TypeAlias { bounds, ty, generics } => {
                    if !generics.params.is_empty() || !generics.predicates.is_empty() {
                        let what = "an associated type with parameters or a where clause";
                        self.errors.push(Diagnostic::unsupported(what, part.name.span));
                    }
                    let assoc = AssocTypeId(self.items.assoc_types.len() as u32);
                    let entry = AssocType {
                        name: name.clone(),
                        of: id,
                        bounds: Vec::new(),
                        default: None,
                        maybe_unsized: false,
                    };
                    self.items.assoc_types.push(entry);
                    self.heads.assoc_types.push((assoc, bounds.clone(), ty.clone()));
                    self.items.traits[id.0 as usize].types.insert(name, assoc).is_some()
                }
                _ => {
                    self.errors.push(Diagnostic::unsupported("this item in a trait", part.name.span));
                    false
                }
            };
            self.duplicate(taken, "E0428", &part.name);
        }
        id
    }

    fn impl_item(&mut self, item: &tree::Item, tree: &Rc<tree::Impl>, module: ModuleId) {
        let id = ImplId(self.items.impls.len() as u32);
        self.items.impls.push(Impl {
            module,
            generics: Generics::default(),
            self_ty: Ty::Error,
            trait_ref: None,
            negative: tree.negative,
            derived: item.attributes.iter().any(|it| &*it.name == derive::DERIVED),
            functions: HashMap::new(),
            types: HashMap::new(),
            constants: HashMap::new(),
            span: item.span.to(tree.self_ty.span),
        });
        self.heads.impls.push((id, tree.clone()));
        for part in &tree.items {
            let name = part.name.name.clone();
            let container = Container::Impl(id);
            let visible = match tree.of_trait {
                Some(_) => Visible::Everywhere,
                None => self.visible(&part.visibility, module, part.name.span),
            };
            let taken = match &part.kind {
                ItemKind::Function(function) => {
                    let function = self.function(part, function, module, container, visible);
                    self.items.impls[id.0 as usize].functions.insert(name, function).is_some()
                }
                ItemKind::Const { ty, value } => {
                    let constant = self.constant(part, ty, value, module, container, visible);
                    self.items.impls[id.0 as usize].constants.insert(name, constant).is_some()
                }
                // Types are kept by what they are in the trait, which is not known yet.
                ItemKind::TypeAlias { .. } => false,
                _ => {
                    self.errors.push(Diagnostic::unsupported("this item in an impl", part.name.span));
                    false
                }
            };
            self.duplicate(taken, if tree.of_trait.is_some() { "E0201" } else { "E0592" }, &part.name);
        }
    }

    fn duplicate(&mut self, taken: bool, code: &'static str, name: &tree::Ident) {
        if taken {
            let message = match code {
                "E0201" => format!("duplicate definitions with name `{}`:", name.name),
                "E0592" => format!("duplicate definitions with name `{}`", name.name),
                _ => format!("the name `{}` is defined multiple times", name.name),
            };
            self.errors.push(Diagnostic::error(code, message, name.span));
        }
    }
}
