//! `#[derive(..)]`: each becomes an impl, as a tree, that does what rustc's does: it asks `T: Trait` of every type parameter,
//! and of every associated type of one that a field has.

mod bodies;
mod build;

use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::items::collect::repr_of;
use crate::tree::{
    Attribute, Bound, Field, Fields, Function, GenericParam, Generics, Impl, Item, ItemKind, Param, PatKind, Path,
    Predicate, Type, TypeKind, Variant, Visibility,
};
use build::Build;

/// What derived impls are marked with.
pub(super) const DERIVED: &str = "automatically_derived";

/// Traits that can be derived, and where they are.
const TRAITS: [(&str, &str); 9] = [
    ("Debug", "fmt"),
    ("Clone", "clone"),
    ("Copy", "marker"),
    ("PartialEq", "cmp"),
    ("Eq", "cmp"),
    ("PartialOrd", "cmp"),
    ("Ord", "cmp"),
    ("Hash", "hash"),
    ("Default", "default"),
];

/// The struct or enum that traits are derived for.
struct Target<'t> {
    name: &'t str,
    generics: &'t Generics,
    shape: Shape<'t>,
    /// Whether it is `Copy` by a derive, and has no type parameters: its clone is a copy.
    is_plain_copy: bool,
    /// The type of an enum's discriminants.
    repr: &'static str,
    build: Build,
}

/// What it is made of.
#[derive(Clone, Copy)]
enum Shape<'t> {
    Struct(&'t Fields),
    Enum(&'t [Variant]),
}

/// The impls for what an item derives.
pub(super) fn expand(item: &Item) -> Result<Vec<Item>, Diagnostic> {
    let (generics, shape) = match &item.kind {
        ItemKind::Struct(tree) => (&tree.generics, Shape::Struct(&tree.fields)),
        ItemKind::Enum(tree) => (&tree.generics, Shape::Enum(&tree.variants)),
        _ => return Ok(Vec::new()),
    };
    let derives = |name: &str| item.derives.iter().any(|path| last(path) == Some(name));
    let has_type_params = generics.params.iter().any(|param| param.constant.is_none());
    let is_plain_copy = derives("Copy") && !has_type_params;
    let mut impls = Vec::new();
    for path in &item.derives {
        let name = last(path).unwrap_or_default();
        let Some((name, module)) = TRAITS.into_iter().find(|(known, _)| *known == name) else {
            return Err(Diagnostic::unsupported(format!("#[derive({name})]"), path.span));
        };
        let repr = repr_of(item).name();
        let target = Target { name: &item.name.name, generics, shape, is_plain_copy, repr, build: Build(path.span) };
        impls.push(target.implement(name, module)?);
    }
    Ok(impls)
}

fn last(path: &Path) -> Option<&str> {
    path.segments.last().map(|segment| &*segment.name.name)
}

impl<'t> Target<'t> {
    fn implement(&self, name: &str, module: &str) -> Result<Item, Diagnostic> {
        let build = self.build;
        let of_trait = build.path(&["$std", module, name]);
        let items = self.function(name)?.into_iter().collect();
        // An enum's default has no fields.
        let bounded = !(name == "Default" && matches!(self.shape, Shape::Enum(_)));
        let tree = Impl {
            generics: self.bounded(bounded.then_some(&of_trait)),
            of_trait: Some(of_trait),
            negative: false,
            self_ty: self.itself(),
            items,
        };
        Ok(self.item("", ItemKind::Impl(Rc::new(tree))))
    }

    fn item(&self, name: &str, kind: ItemKind) -> Item {
        Item {
            kind,
            name: self.build.ident(name),
            visibility: Visibility::Private,
            docs: Vec::new(),
            derives: Vec::new(),
            attributes: vec![Attribute { name: DERIVED.into(), value: None }],
            span: self.build.0,
        }
    }

    /// The method of a trait, if it has one.
    fn function(&self, name: &str) -> Result<Option<Item>, Diagnostic> {
        let build = self.build;
        let of = |mutable, names: &[&str]| build.ref_ty(mutable, build.ty(build.path(names)));
        let itself = || build.param("self", of(false, &["Self"]));
        let other = || build.param("$other", of(false, &["Self"]));
        let ordering = || build.ty(build.path(&["$std", "cmp", "Ordering"]));
        let (method, generics, params, output, body) = match name {
            "Debug" => {
                let formatter = build.param("$f", of(true, &["$std", "fmt", "Formatter"]));
                let output = build.ty(build.path(&["$std", "fmt", "Result"]));
                ("fmt", Generics::default(), vec![itself(), formatter], Some(output), self.debug())
            }
            "Clone" => {
                let output = build.ty(build.path(&["Self"]));
                ("clone", Generics::default(), vec![itself()], Some(output), self.clone_body())
            }
            "PartialEq" => {
                let output = build.ty(build.path(&["bool"]));
                ("eq", Generics::default(), vec![itself(), other()], Some(output), self.partial_eq())
            }
            "PartialOrd" => {
                let output = build.ty(build.path_with(&["$std", "option", "Option"], vec![ordering()]));
                ("partial_cmp", Generics::default(), vec![itself(), other()], Some(output), self.compare(true))
            }
            "Ord" => ("cmp", Generics::default(), vec![itself(), other()], Some(ordering()), self.compare(false)),
            "Hash" => {
                let hasher = GenericParam {
                    name: build.ident("$H"),
                    bounds: vec![Bound::Trait(build.path(&["$std", "hash", "Hasher"]))],
                    constant: None,
                    default: None,
                };
                let generics = Generics { params: vec![hasher], predicates: Vec::new() };
                ("hash", generics, vec![itself(), build.param("$state", of(true, &["$H"]))], None, self.hash())
            }
            "Default" => {
                let output = build.ty(build.path(&["Self"]));
                ("default", Generics::default(), Vec::new(), Some(output), self.default_body()?)
            }
            // `Copy` and `Eq` have no methods of their own.
            _ => return Ok(None),
        };
        let function = Function {
            generics,
            has_self: params.first().is_some_and(|param: &Param| is_self(param)),
            params,
            output,
            body: Some(Rc::new(body)),
            intrinsic: None,
            is_const: false,
            head: build.0,
        };
        Ok(Some(self.item(method, ItemKind::Function(Rc::new(function)))))
    }

    /// The type with its own parameters.
    fn itself(&self) -> Type {
        let build = self.build;
        let args = self.generics.params.iter().map(|param| build.ty(build.path(&[&param.name.name]))).collect();
        build.ty(build.path_with(&[self.name], args))
    }

    /// The type's parameters with their bounds, and the trait as a further one.
    fn bounded(&self, of_trait: Option<&Path>) -> Generics {
        let mut generics = self.generics.clone();
        for param in &mut generics.params {
            param.default = None;
            if let (None, Some(of_trait)) = (&param.constant, of_trait) {
                param.bounds.push(Bound::Trait(of_trait.clone()));
            }
        }
        let Some(of_trait) = of_trait else { return generics };
        let mut assoc = Vec::new();
        match self.shape {
            Shape::Struct(fields) => self.assoc_types_of(fields, &mut assoc),
            Shape::Enum(variants) => variants.iter().for_each(|it| self.assoc_types_of(&it.fields, &mut assoc)),
        }
        let bound = |ty| Predicate { ty, bounds: vec![Bound::Trait(of_trait.clone())] };
        generics.predicates.extend(assoc.into_iter().map(bound));
        generics
    }

    fn assoc_types_of(&self, fields: &Fields, found: &mut Vec<Type>) {
        list(fields).iter().for_each(|field| self.assoc_types_in(&field.ty, found));
    }

    /// Types such as `T::Item`, for a parameter `T`.
    fn assoc_types_in(&self, ty: &Type, found: &mut Vec<Type>) {
        match &ty.kind {
            TypeKind::Path(path) => {
                let is_param = |name: &str| self.generics.params.iter().any(|param| *param.name.name == *name);
                if path.qself.is_none() && path.segments.len() > 1 && is_param(&path.segments[0].name.name) {
                    found.push(ty.clone());
                }
                let args = path.segments.iter().filter_map(|segment| segment.args.as_ref());
                args.flat_map(|args| &args.types).for_each(|ty| self.assoc_types_in(ty, found));
            }
            TypeKind::Ref { inner, .. } | TypeKind::RawPtr { inner, .. } => self.assoc_types_in(inner, found),
            TypeKind::Slice(inner) | TypeKind::Array(inner, _) => self.assoc_types_in(inner, found),
            TypeKind::Tuple(items) => items.iter().for_each(|item| self.assoc_types_in(item, found)),
            _ => {}
        }
    }
}

fn is_self(param: &Param) -> bool {
    matches!(&param.pat.kind, PatKind::Ident { name, .. } if &*name.name == "self")
}

/// Fields of a struct or variant, however they are written.
fn list(fields: &Fields) -> &[Field] {
    match fields {
        Fields::Unit => &[],
        Fields::Tuple(list) | Fields::Named(list) => list,
    }
}
