//! What the paths in a body or a head mean. Types are lowered in [`super::lower`].

use std::rc::Rc;

pub use crate::items::scope::{Infer, Scope};

use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::items::imports::Missing;
use crate::items::names::{Namespace, primitive};

use crate::items::{AdtId, Binding, ConstId, Def, FnId, Items, Origin, Shape, StaticId, TraitId};
use crate::tree::{self, Ident, Path, Segment};
use crate::types::{Args, TraitRef, Ty, VarKind};

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
        segment: Segment,
    },
}

/// What the first segments of a path lead to.
pub(super) enum Prefix {
    /// An item.
    Def(Def),
    /// A parameter.
    Param(Ty),
    /// `Self`.
    SelfTy(Ty),
}

impl Scope<'_> {
    /// What a path in an expression means, once it is known not to be a local variable.
    ///
    /// # Errors
    ///
    /// A name that is not there or private, a wrong number of arguments.
    pub fn value_path(&self, path: &Path, infer: &mut Infer) -> Result<PathRes, Diagnostic> {
        if let Some((qself, trait_segments)) = &path.qself {
            return self.qualified_value(path, qself, *trait_segments, infer);
        }
        if let [only] = &path.segments[..] {
            if let Some(param) = self.param(&only.name.name, true) {
                return Ok(PathRes::ConstParam(param));
            }
            if &*only.name.name == "Self" {
                let ty = self.self_type(&only.name)?;
                return self.self_constructor(&ty, only);
            }
        }
        let (prefix, used) = self.prefix(path, Namespace::Values)?;
        let last = &path.segments[used - 1];
        let rest = &path.segments[used..];
        match (prefix, rest) {
            (Prefix::Def(def @ (Def::Fn(_) | Def::Const(_) | Def::Static(_))), []) => {
                self.plain_value(def, last, infer)
            }
            (Prefix::Def(Def::Variant(adt, variant)), []) => {
                let owner = used.checked_sub(2).map(|index| &path.segments[index]);
                let owner = owner.filter(|it| it.args.is_some());
                let args = self.adt_args(adt, owner.unwrap_or(last), infer)?;
                self.variant_value(adt, variant, args, last)
            }
            (Prefix::Def(Def::Adt(adt)), []) => {
                let args = self.adt_args(adt, last, infer)?;
                self.variant_value(adt, 0, args, last)
            }
            (Prefix::Def(Def::Trait(id)), [name]) => {
                let own = infer(VarKind::General, path.span);
                let trait_ref = self.trait_args(id, own, last, true, infer)?;
                self.trait_value(&trait_ref, name, infer)
            }
            (Prefix::Def(def), []) => {
                let message = format!("expected value, found {} `{}`", self.items.def_kind(def), show(path));
                Err(Diagnostic::error("E0423", message, path.span).label(path.span, "not a value"))
            }
            (_, []) => {
                let message = format!("expected value, found type parameter `{}`", show(path));
                Err(Diagnostic::error("E0423", message, path.span))
            }
            (prefix, [middle @ .., name]) => {
                let mut ty = self.prefix_type(prefix, last, true, infer)?;
                for segment in middle {
                    ty = self.assoc_type(&ty, segment, path.span)?;
                }
                Ok(PathRes::Assoc { ty, segment: name.clone() })
            }
        }
    }

    /// As [`Scope::value_path`], of what is called: a name that is not there is said to be a function.
    ///
    /// # Errors
    ///
    /// As [`Scope::value_path`].
    pub fn callee_path(&self, path: &Path, infer: &mut Infer) -> Result<PathRes, Diagnostic> {
        self.value_path(path, infer).map_err(|mut error| {
            for (value, function) in [
                ("cannot find value", "cannot find function"),
                ("expected value, found", "expected function, tuple struct or tuple variant, found"),
            ] {
                if let Some(rest) = error.message.strip_prefix(value) {
                    error.message = format!("{function}{rest}");
                }
            }
            error
        })
    }

    /// What a lone name in a pattern means, if it is no binding: a unit struct or variant, a const.
    ///
    /// # Errors
    ///
    /// It is a static, or a struct or variant with fields: these cannot be shadowed.
    pub fn pattern_name(&self, name: &Ident, infer: &mut Infer) -> Result<Option<PathRes>, Diagnostic> {
        if self.param(&name.name, true).is_some() {
            let message = "const parameters cannot be referenced in patterns";
            return Err(Diagnostic::error("E0158", message, name.span));
        }
        let Some(binding) = self.items.lexical(self.module, Namespace::Values, &name.name) else { return Ok(None) };
        let segment = Segment { name: name.clone(), args: None };
        let cannot = |what: &str| {
            let message = format!("let bindings cannot shadow {what}s");
            Err(Diagnostic::error("E0530", message, name.span)
                .label(name.span, format!("cannot be named the same as a {what}")))
        };
        let shape = |adt: AdtId, variant: u32| self.items.adts[adt.0 as usize].variants[variant as usize].shape;
        match binding.def {
            Def::Const(id) => Ok(Some(PathRes::Const(id, Rc::from([])))),
            Def::Static(_) => cannot("static"),
            Def::Variant(adt, variant) if shape(adt, variant) == Shape::Unit => {
                let args = self.adt_args(adt, &segment, infer)?;
                Ok(Some(PathRes::Unit { adt, variant, args }))
            }
            Def::Adt(adt) if shape(adt, 0) == Shape::Unit => {
                let args = self.adt_args(adt, &segment, infer)?;
                Ok(Some(PathRes::Unit { adt, variant: 0, args }))
            }
            Def::Variant(adt, variant) if shape(adt, variant) == Shape::Tuple => cannot("tuple variant"),
            Def::Adt(_) => cannot("tuple struct"),
            // A function of that name is shadowed.
            _ => Ok(None),
        }
    }

    /// The struct or variant that a struct literal or struct pattern names.
    ///
    /// # Errors
    ///
    /// A name that is not there, private, or no struct or variant.
    pub fn struct_path(&self, path: &Path, infer: &mut Infer) -> Result<(AdtId, u32, Args), Diagnostic> {
        let none = |what: &str| {
            let message = format!("expected struct, variant or union type, found {what}");
            Err(Diagnostic::error("E0574", message, path.span).label(path.span, "not a struct, variant or union type"))
        };
        if path.qself.is_some() {
            let ty = self.path_type(path, true, infer)?;
            return self.struct_of(&ty).map_or_else(|| none("associated type"), Ok);
        }
        let (prefix, used) = self.prefix(path, Namespace::Types).map_err(|mut error| {
            if let Some(rest) = error.message.strip_prefix("cannot find type").filter(|_| path.segments.len() == 1) {
                error.message = format!("cannot find struct, variant or union type{rest}");
                error.kind = DiagnosticKind::Error("E0422");
            }
            error
        })?;
        let last = &path.segments[used - 1];
        match (prefix, &path.segments[used..]) {
            (Prefix::Def(Def::Variant(adt, variant)), []) => {
                let owner = used.checked_sub(2).map(|index| &path.segments[index]);
                let owner = owner.filter(|it| it.args.is_some());
                Ok((adt, variant, self.adt_args(adt, owner.unwrap_or(last), infer)?))
            }
            (Prefix::Def(def @ (Def::Module(_) | Def::Trait(_) | Def::Primitive(_))), []) => {
                none(&format!("{} `{}`", self.items.def_kind(def), show(path)))
            }
            (prefix, rest) => {
                let mut ty = self.prefix_type(prefix, last, true, infer)?;
                for segment in rest {
                    // `Self::Variant { .. }`, `Alias::Variant { .. }`.
                    if let Ty::Adt(adt, args) = &ty
                        && let Some((variant, _)) = self.items.adts[adt.0 as usize].variant(&segment.name.name)
                        && self.items.adts[adt.0 as usize].is_enum
                    {
                        return Ok((*adt, variant, args.clone()));
                    }
                    if let Ty::Adt(adt, _) = &ty
                        && self.items.adts[adt.0 as usize].is_enum
                    {
                        let (name, of) = (&segment.name, &self.items.adts[adt.0 as usize].name);
                        let message = format!("no variant named `{}` found for enum `{of}`", name.name);
                        return Err(Diagnostic::error("E0599", message, name.span)
                            .label(name.span, format!("variant not found in `{of}`")));
                    }
                    ty = self.assoc_type(&ty, segment, path.span)?;
                }
                let found = match &ty {
                    Ty::Adt(..) => "enum",
                    Ty::Param(..) => "type parameter",
                    _ => "type",
                };
                self.struct_of(&ty).map_or_else(|| none(&format!("{found} `{}`", show(path))), Ok)
            }
        }
    }

    fn struct_of(&self, ty: &Ty) -> Option<(AdtId, u32, Args)> {
        match ty {
            Ty::Adt(adt, args) if !self.items.adts[adt.0 as usize].is_enum => Some((*adt, 0, args.clone())),
            _ => None,
        }
    }

    /// `<T as Trait>::name`, `<T>::name`.
    fn qualified_value(
        &self,
        path: &Path,
        qself: &tree::Type,
        trait_segments: usize,
        infer: &mut Infer,
    ) -> Result<PathRes, Diagnostic> {
        let own = self.ty(qself, infer)?;
        let rest = &path.segments[trait_segments..];
        let Some((name, middle)) = rest.split_last() else {
            return Err(Diagnostic::unsupported("this path", path.span));
        };
        if trait_segments == 0 {
            let mut ty = own;
            for segment in middle {
                ty = self.assoc_type(&ty, segment, path.span)?;
            }
            return Ok(PathRes::Assoc { ty, segment: name.clone() });
        }
        let trait_ref = self.qualified_trait(path, own, trait_segments, true, infer)?;
        match middle.split_first() {
            None => self.trait_value(&trait_ref, name, infer),
            Some((first, others)) => {
                let mut ty = self.trait_type(&trait_ref, &first.name)?;
                for segment in others {
                    ty = self.assoc_type(&ty, segment, path.span)?;
                }
                Ok(PathRes::Assoc { ty, segment: name.clone() })
            }
        }
    }

    /// The trait of `<T as Trait>::..`.
    pub(super) fn qualified_trait(
        &self,
        path: &Path,
        own: Ty,
        segments: usize,
        in_body: bool,
        infer: &mut Infer,
    ) -> Result<TraitRef, Diagnostic> {
        let path = Path { qself: None, segments: path.segments[..segments].to_vec(), ..path.clone() };
        let id = self.trait_id(&path)?;
        match path.segments.last() {
            Some(last) => self.trait_args(id, own, last, in_body, infer),
            None => Err(Diagnostic::unsupported("this path", path.span)),
        }
    }

    /// The trait that a path names.
    pub(super) fn trait_id(&self, path: &Path) -> Result<TraitId, Diagnostic> {
        let found = self.prefix(path, Namespace::Types).map_err(|error| {
            let name = &path.segments[0].name;
            if path.segments.len() > 1 {
                error
            } else if let Some(rest) = error.message.strip_prefix("expected type, ") {
                let message = format!("expected trait, {rest}");
                Diagnostic::error("E0404", message, name.span).label(name.span, "not a trait")
            } else if error.message.starts_with("cannot find type") {
                Diagnostic::error("E0405", format!("cannot find trait `{}` in this scope", name.name), name.span)
                    .label(name.span, "not found in this scope")
            } else {
                error
            }
        })?;
        let what = match found {
            (Prefix::Def(Def::Trait(id)), used) if used == path.segments.len() => return Ok(id),
            (Prefix::Def(def), _) => self.items.def_kind(def),
            (Prefix::Param(_), _) => "type parameter",
            (Prefix::SelfTy(_), _) => "self type",
        };
        let message = format!("expected trait, found {what} `{}`", show(path));
        Err(Diagnostic::error("E0404", message, path.span).label(path.span, "not a trait"))
    }

    /// A function or const of a trait for a known Self.
    fn trait_value(&self, trait_ref: &TraitRef, name: &Segment, infer: &mut Infer) -> Result<PathRes, Diagnostic> {
        let of = &self.items.traits[trait_ref.id.0 as usize];
        if let Some(id) = of.functions.get(&name.name.name) {
            let generics = &self.items.functions[id.0 as usize].generics;
            return Ok(PathRes::Fn(*id, self.item_args(generics, &trait_ref.args, name, infer)?));
        }
        if let Some(id) = of.constants.get(&name.name.name) {
            return Ok(PathRes::Const(*id, trait_ref.args.clone()));
        }
        let message = format!("cannot find method or associated constant `{}` in trait `{}`", name.name.name, of.name);
        Err(Diagnostic::error("E0576", message, name.name.span)
            .label(name.name.span, format!("not found in `{}`", of.name)))
    }

    fn plain_value(&self, def: Def, segment: &Segment, infer: &mut Infer) -> Result<PathRes, Diagnostic> {
        match def {
            Def::Fn(id) => {
                let generics = &self.items.functions[id.0 as usize].generics;
                Ok(PathRes::Fn(id, self.item_args(generics, &[], segment, infer)?))
            }
            Def::Const(id) => Ok(PathRes::Const(id, Rc::from([]))),
            Def::Static(id) => Ok(PathRes::Static(id)),
            _ => Err(Diagnostic::unsupported("this path", segment.name.span)),
        }
    }

    /// A variant (or struct) as a value: its constructor, or itself if it has no fields.
    ///
    /// # Errors
    ///
    /// It is no value (`V { .. }`), or private.
    pub fn variant_value(&self, adt: AdtId, variant: u32, args: Args, at: &Segment) -> Result<PathRes, Diagnostic> {
        let of = &self.items.adts[adt.0 as usize];
        let found = &of.variants[variant as usize];
        match (found.shape, found.constructor) {
            (Shape::Unit, _) => Ok(PathRes::Unit { adt, variant, args }),
            (_, Some(function)) => {
                if !self.may_see(self.items.functions[function.0 as usize].visible) {
                    let message = format!("tuple struct constructor `{}` is private", found.name);
                    return Err(Diagnostic::error("E0603", message, at.name.span)
                        .label(at.name.span, "private tuple struct constructor"));
                }
                Ok(PathRes::Constructor { adt, variant, args, function })
            }
            (_, None) => {
                let kind = if of.is_enum { "struct variant" } else { "struct" };
                let code = if of.is_enum { "E0533" } else { "E0423" };
                let message = format!("expected value, found {kind} `{}`", at.name.name);
                Err(Diagnostic::error(code, message, at.name.span).label(at.name.span, "not a value"))
            }
        }
    }

    /// `Self` or `Self(..)` as a value.
    fn self_constructor(&self, ty: &Ty, at: &Segment) -> Result<PathRes, Diagnostic> {
        match self.struct_of(ty) {
            Some((adt, _, args)) => self.variant_value(adt, 0, args, at),
            None => {
                let message = "the `Self` constructor must be used with unit or tuple structs";
                Err(Diagnostic::error("", message, at.name.span))
            }
        }
    }

    /// A parameter of the item around, by its name.
    pub(super) fn param(&self, name: &str, constant: bool) -> Option<Ty> {
        let params = (0..).zip(&self.generics.params).filter(|(_, it)| !it.synthetic);
        let found = params.filter(|(_, it)| *it.name == *name && it.constant.is_some() == constant).last();
        found.map(|(index, param)| Ty::Param(index, param.name.clone()))
    }

    /// What `Self` is.
    pub(super) fn self_type(&self, at: &Ident) -> Result<Ty, Diagnostic> {
        self.self_ty.clone().ok_or_else(|| {
            let label = "`Self` is only available in impls, traits, or type definitions";
            Diagnostic::error("E0411", "cannot find type `Self` in this scope", at.span).label(at.span, label)
        })
    }

    /// Follows a path through modules, to the first item that is none; says how many segments that took. The last
    /// segment is looked up in `space`.
    pub(super) fn prefix(&self, path: &Path, space: Namespace) -> Result<(Prefix, usize), Diagnostic> {
        let first = &path.segments[0].name;
        let lone = path.segments.len() == 1;
        if !path.global {
            if &*first.name == "Self" && !(lone && space == Namespace::Values) {
                let own = self.self_type(first).map_err(|error| match lone {
                    true => error,
                    false => {
                        let message = "cannot find `Self` in this scope";
                        Diagnostic { kind: DiagnosticKind::Error("E0433"), message: message.into(), ..error }
                    }
                });
                return Ok((Prefix::SelfTy(own?), 1));
            }
            if !(lone && space == Namespace::Values)
                && let Some(param) = self.param(&first.name, false)
            {
                return Ok((Prefix::Param(param), 1));
            }
        }
        let names: Vec<Ident> = path.segments.iter().map(|segment| segment.name.clone()).collect();
        // Generated paths begin in a place of the library that no program can name, and may see all of it.
        let trusted = &*first.name == "$std";
        // A module of a primitive's name does not hide the type: `use std::u8;` leaves `u8` and `u8::from_str_radix`.
        let primitive = primitive(&first.name).filter(|_| !path.global);
        for used in 1..=names.len() {
            let space = if used == names.len() { space } else { Namespace::Types };
            let found = self.items.binding_of(&names[..used], self.module, space, !trusted);
            let leads_nowhere = match found {
                Ok(Binding { def: Def::Module(_), .. }) => lone && space == Namespace::Types,
                Ok(_) => false,
                Err(_) => used == 2,
            };
            if let Some(primitive) = primitive.filter(|_| leads_nowhere) {
                return Ok((Prefix::Def(Def::Primitive(primitive)), 1));
            }
            match found {
                Ok(Binding { def: Def::Module(_), .. }) if used < names.len() => {}
                Ok(Binding { def: Def::Adt(id), .. })
                    if used + 1 == names.len()
                        && self.items.adts[id.0 as usize].is_enum
                        && self.items.adts[id.0 as usize].variant(&names[used].name).is_some() => {}
                Ok(Binding { def, origin: Origin::Named | Origin::Glob, .. }) => return Ok((Prefix::Def(def), used)),
                Ok(_) => return Err(self.items.missing(&names, &Missing::Ambiguous(used - 1), false)),
                Err(missing) => return Err(self.not_found(&names, &missing, space)),
            }
        }
        Err(Diagnostic::unsupported("this path", path.span))
    }

    /// Whether a name is a parameter of a function around the block.
    fn is_outer_param(&self, name: &str) -> bool {
        self.items.enclosing(self.module).any(|module| module.outer_params.iter().any(|param| **param == *name))
    }

    /// The report for a path that leads nowhere.
    fn not_found(&self, names: &[Ident], missing: &Missing, space: Namespace) -> Diagnostic {
        let what = if space == Namespace::Types { ("E0425", "type") } else { ("E0425", "value") };
        match (missing, names) {
            (Missing::First, [first, ..]) if self.is_outer_param(&first.name) => {
                let message = "can't use generic parameters from outer item";
                Diagnostic::error("E0401", message, first.span)
                    .label(first.span, "use of generic parameter from outer item")
                    .note("nested items are independent from their parent item for everything except for privacy and name resolution")
            }
            (Missing::First, [only]) => {
                // A name of the other kind is no better.
                let (other, code, wanted) = match space {
                    Namespace::Types => (Namespace::Values, "E0573", "type"),
                    Namespace::Values => (Namespace::Types, "E0423", "value"),
                };
                if let Some(binding) = self.items.lexical(self.module, other, &only.name) {
                    let found = self.items.def_kind(binding.def);
                    let message = format!("expected {wanted}, found {found} `{}`", only.name);
                    return Diagnostic::error(code, message, only.span).label(only.span, format!("not a {wanted}"));
                }
                let message = format!("cannot find {} `{}` in this scope", what.1, only.name);
                Diagnostic::error(what.0, message, only.span).label(only.span, "not found in this scope")
            }
            (Missing::First, [first, ..]) if first.name.chars().next().is_some_and(char::is_uppercase) => {
                let message = format!("cannot find type `{}` in this scope", first.name);
                Diagnostic::error("E0433", message, first.span)
                    .label(first.span, format!("use of undeclared type `{}`", first.name))
            }
            (Missing::In(module, index), _)
                if *index + 1 == names.len() && !self.items.is_missing_part(*module, &names[*index]) =>
            {
                let segment = &names[*index];
                let place = match self.items.module(*module).parent {
                    None if *module == Items::STD => "crate `std`".to_owned(),
                    None => "the crate root".to_owned(),
                    Some(_) => format!("module `{}`", self.items.module_path(*module)),
                };
                let message = format!("cannot find {} `{}` in {place}", what.1, segment.name);
                Diagnostic::error(what.0, message, segment.span).label(
                    segment.span,
                    format!("not found in {}", place.trim_start_matches("module ").trim_start_matches("crate ")),
                )
            }
            _ => self.items.missing(names, missing, false),
        }
    }
}

/// A path without arguments, as rustc prints it.
pub(super) fn show(path: &Path) -> String {
    path.segments.iter().map(|segment| &*segment.name.name).collect::<Vec<_>>().join("::")
}
