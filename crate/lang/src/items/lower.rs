//! Types, their arguments and bounds: from trees to [`Ty`] and [`Predicate`].

use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::items::names::Namespace;
use crate::items::resolve::{Infer, Prefix, Scope};
use crate::items::{AdtId, AssocTypeId, Def, GenericParam, Generics, Items, Primitive, TraitId};
use crate::source::Span;
use crate::tree::{self, Ident, Path, Segment, TypeKind};
use crate::types::{Args, FnSig, IntTy, Mutability, Projection, TraitRef, Ty, VarKind};

/// How many parts a type may have that comes of aliases: they can double it with each.
const MAX_PARTS: usize = 4096;

/// What takes arguments, in rustc's words, and where it is named.
struct Taker<'n> {
    kind: &'static str,
    name: &'n str,
    span: Span,
    /// Whether arguments that are left out altogether are inferred.
    infers: bool,
}

impl Scope<'_> {
    /// The type that is written.
    ///
    /// # Errors
    ///
    /// A name that is not there or private, a wrong number of arguments, a length that cannot be evaluated.
    pub fn ty(&self, ty: &tree::Type, infer: &mut Infer) -> Result<Ty, Diagnostic> {
        Ok(match &ty.kind {
            TypeKind::Path(path) => self.path_type(path, false, infer)?,
            TypeKind::Ref { mutable, inner, .. } => Ty::Ref(mutability(*mutable), Rc::new(self.ty(inner, infer)?)),
            TypeKind::RawPtr { mutable, inner } => Ty::RawPtr(mutability(*mutable), Rc::new(self.ty(inner, infer)?)),
            TypeKind::Tuple(items) => Ty::Tuple(self.types(items, infer)?.into()),
            TypeKind::Array(item, length) => {
                let item = self.ty(item, infer)?;
                Ty::Array(Rc::new(item), Rc::new(self.const_arg(length, &Ty::Int(IntTy::Usize), infer)?))
            }
            TypeKind::Slice(item) => Ty::Slice(Rc::new(self.ty(item, infer)?)),
            TypeKind::FnPtr(inputs, output) => {
                let inputs = self.types(inputs, infer)?;
                Ty::FnPtr(Rc::new(FnSig { inputs, output: self.output(output.as_deref(), infer)? }))
            }
            TypeKind::Dyn(bounds) => self.dyn_type(bounds, ty.span, infer)?,
            TypeKind::Impl(_) => match self.impl_types.and_then(|types| types.get(&ty.span)) {
                Some(known) => known.clone(),
                None => {
                    let message = "`impl Trait` is not allowed here: only in parameters and results of functions";
                    return Err(Diagnostic::error("E0562", message, ty.span));
                }
            },
            TypeKind::Never => Ty::Never,
            TypeKind::Infer => infer(VarKind::General, ty.span),
            TypeKind::Const(_) => {
                return Err(Diagnostic::error("E0747", "constant provided when a type was expected", ty.span));
            }
        })
    }

    fn types(&self, list: &[tree::Type], infer: &mut Infer) -> Result<Vec<Ty>, Diagnostic> {
        list.iter().map(|ty| self.ty(ty, infer)).collect()
    }

    pub(super) fn output(&self, output: Option<&tree::Type>, infer: &mut Infer) -> Result<Ty, Diagnostic> {
        output.map_or(Ok(Ty::unit()), |ty| self.ty(ty, infer))
    }

    /// A const argument of type `ty`, such as the count in `[x; n]`, as a [`Ty`].
    ///
    /// # Errors
    ///
    /// It cannot be evaluated.
    pub fn const_arg(&self, expr: &tree::Expr, ty: &Ty, infer: &mut Infer) -> Result<Ty, Diagnostic> {
        match &expr.kind {
            tree::ExprKind::Underscore => Ok(infer(VarKind::Const, expr.span)),
            tree::ExprKind::Path(path) if self.const_param(path).is_some() => {
                Ok(self.const_param(path).unwrap_or(Ty::Error))
            }
            tree::ExprKind::Block(block, None) | tree::ExprKind::ConstBlock(block)
                if block.stmts.is_empty() && block.items.is_empty() && block.tail.is_some() =>
            {
                block.tail.as_ref().map_or(Ok(Ty::Error), |tail| self.const_arg(tail, ty, infer))
            }
            _ => Ok(Ty::Const(self.evaluate(expr, ty)?)),
        }
    }

    fn const_param(&self, path: &Path) -> Option<Ty> {
        match &path.segments[..] {
            [only] if path.qself.is_none() && !path.global => self.param(&only.name.name, true),
            _ => None,
        }
    }

    /// The type that a path names. `infers`: arguments that are left out altogether are asked for, as in expressions.
    pub(super) fn path_type(&self, path: &Path, infers: bool, infer: &mut Infer) -> Result<Ty, Diagnostic> {
        let (mut ty, rest) = match &path.qself {
            Some((qself, 0)) => (self.ty(qself, infer)?, &path.segments[..]),
            Some((qself, trait_segments)) => {
                let own = self.ty(qself, infer)?;
                let trait_ref = self.qualified_trait(path, own, *trait_segments, infers, infer)?;
                let Some((first, rest)) = path.segments[*trait_segments..].split_first() else {
                    return Err(Diagnostic::unsupported("this path", path.span));
                };
                (self.trait_type(&trait_ref, &first.name)?, rest)
            }
            None => {
                let (prefix, used) = self.prefix(path, Namespace::Types)?;
                (self.prefix_type(prefix, &path.segments[used - 1], infers, infer)?, &path.segments[used..])
            }
        };
        for segment in rest {
            ty = self.assoc_type(&ty, segment, path.span)?;
        }
        Ok(ty)
    }

    /// The type that the first segments of a path lead to; `at` is the last of them.
    pub(super) fn prefix_type(
        &self,
        prefix: Prefix,
        at: &Segment,
        infers: bool,
        infer: &mut Infer,
    ) -> Result<Ty, Diagnostic> {
        let without = |what: &str, ty: Ty| match at.args.as_ref().and_then(|args| args.types.first()) {
            None => Ok(ty),
            Some(arg) => {
                let message = format!("type arguments are not allowed on {what} `{}`", at.name.name);
                Err(Diagnostic::error("E0109", message, arg.span).label(arg.span, "type argument not allowed"))
            }
        };
        match prefix {
            Prefix::Param(ty) => without("type parameter", ty),
            Prefix::SelfTy(ty) => without("self type", ty),
            Prefix::Def(Def::Primitive(primitive)) => without("builtin type", primitive_type(primitive)),
            Prefix::Def(Def::Adt(id)) => {
                let adt = &self.items.adts[id.0 as usize];
                let kind = if adt.is_enum { "enum" } else { "struct" };
                let taker = Taker { kind, name: &adt.name, span: at.name.span, infers };
                Ok(Ty::Adt(id, self.args(&adt.generics, &[], at.args.as_ref(), &taker, infer)?))
            }
            Prefix::Def(Def::Alias(id)) => {
                let alias = &self.items.aliases[id.0 as usize];
                if alias.ty == Ty::Error {
                    let message = format!("cycle detected when expanding type alias `{}`", alias.name);
                    return Err(Diagnostic::error("E0391", message, at.name.span));
                }
                let taker = Taker { kind: "type alias", name: &alias.name, span: at.name.span, infers };
                let ty = alias.ty.subst(&self.args(&alias.generics, &[], at.args.as_ref(), &taker, infer)?);
                if is_larger(&ty, MAX_PARTS) {
                    return Err(Diagnostic::unsupported("a type of this size", at.name.span));
                }
                Ok(ty)
            }
            Prefix::Def(def) => {
                let kind = self.items.def_kind(def);
                let code = if matches!(def, Def::Trait(_)) { "E0782" } else { "E0573" };
                let message = format!(
                    "expected {}, found {kind} `{}`",
                    if code == "E0782" { "a type" } else { "type" },
                    at.name.name
                );
                Err(Diagnostic::error(code, message, at.name.span).label(at.name.span, "not a type"))
            }
        }
    }

    /// `T::Name` for a type.
    pub(super) fn assoc_type(&self, ty: &Ty, segment: &Segment, span: Span) -> Result<Ty, Diagnostic> {
        let name = &segment.name;
        let of_self = self.self_trait.as_ref().filter(|_| self.self_ty.as_ref() == Some(ty));
        let found = match (ty, of_self) {
            (Ty::Param(_, param), _) => self.types_of_param(ty, param, name)?,
            (_, Some(trait_ref)) => self.types_of_trait(trait_ref, &name.name),
            _ => {
                if let Ty::Adt(id, _) = ty
                    && self.items.adts[id.0 as usize].is_enum
                    && self.items.adts[id.0 as usize].variant(&name.name).is_some()
                {
                    let message = format!("expected type, found variant `{}`", name.name);
                    return Err(Diagnostic::error("E0573", message, span).label(span, "not a type"));
                }
                return Err(Diagnostic::error("E0223", "ambiguous associated type", span));
            }
        };
        match &found[..] {
            [(trait_ref, id)] => Ok(self.project(trait_ref, *id)),
            [] => {
                let shown = match ty {
                    Ty::Param(_, name) => name.to_string(),
                    _ => "Self".into(),
                };
                let message = format!("associated type `{}` not found for `{shown}`", name.name);
                let label = format!("associated type `{}` not found", name.name);
                Err(Diagnostic::error("E0220", message, name.span).label(name.span, label))
            }
            _ => {
                let message = format!(
                    "ambiguous associated type `{}` in bounds of `{}`",
                    name.name,
                    match ty {
                        Ty::Param(_, name) => name,
                        _ => "Self",
                    }
                );
                Err(Diagnostic::error("E0221", message, span))
            }
        }
    }

    /// `<T as Trait>::Name` for a known trait.
    pub(super) fn trait_type(&self, trait_ref: &TraitRef, name: &Ident) -> Result<Ty, Diagnostic> {
        let of = &self.items.traits[trait_ref.id.0 as usize];
        match of.types.get(&name.name) {
            Some(id) => Ok(self.project(trait_ref, *id)),
            None => {
                let message = format!("cannot find associated type `{}` in trait `{}`", name.name, of.name);
                Err(Diagnostic::error("E0576", message, name.span)
                    .label(name.span, format!("not found in `{}`", of.name)))
            }
        }
    }

    /// A projection; within the impl that defines it, what it is.
    fn project(&self, trait_ref: &TraitRef, assoc: AssocTypeId) -> Ty {
        let own = self.self_impl.map(|id| &self.items.impls[id.0 as usize]);
        let own = own.filter(|it| it.trait_ref.as_ref() == Some(trait_ref));
        match own.and_then(|it| it.types.get(&assoc)) {
            Some(ty) => ty.clone(),
            None => Ty::Projection(Rc::new(Projection { trait_ref: trait_ref.clone(), assoc })),
        }
    }

    /// Arguments of a struct or enum that an expression or pattern names.
    pub(super) fn adt_args(&self, id: AdtId, at: &Segment, infer: &mut Infer) -> Result<Args, Diagnostic> {
        let adt = &self.items.adts[id.0 as usize];
        let kind = if adt.is_enum { "enum" } else { "struct" };
        let taker = Taker { kind, name: &adt.name, span: at.name.span, infers: true };
        self.args(&adt.generics, &[], at.args.as_ref(), &taker, infer)
    }

    /// Completes the arguments of a function or other item: `parent` are those of the impl or trait around it, the rest
    /// is what `segment` writes (`x.f::<T>()`), or is asked for.
    ///
    /// # Errors
    ///
    /// A wrong number of arguments.
    pub fn item_args(
        &self,
        generics: &Generics,
        parent: &[Ty],
        segment: &Segment,
        infer: &mut Infer,
    ) -> Result<Args, Diagnostic> {
        let kind = if generics.parent_count > 0 { "method" } else { "function" };
        let taker = Taker { kind, name: &segment.name.name, span: segment.name.span, infers: true };
        self.args(generics, parent, segment.args.as_ref(), &taker, infer)
    }

    /// Arguments of a trait; the first is Self.
    pub(super) fn trait_args(
        &self,
        id: TraitId,
        own: Ty,
        at: &Segment,
        infers: bool,
        infer: &mut Infer,
    ) -> Result<TraitRef, Diagnostic> {
        let of = &self.items.traits[id.0 as usize];
        let taker = Taker { kind: "trait", name: &of.name, span: at.name.span, infers };
        if let Some(args) = at.args.as_ref().filter(|args| args.parenthesized) {
            if !matches!(of.lang.as_deref(), Some("fn" | "fn_mut" | "fn_once")) {
                let message = "parenthesized type parameters may only be used with a `Fn` trait";
                return Err(Diagnostic::error("E0214", message, at.name.span));
            }
            let inputs = Ty::Tuple(self.types(&args.types, infer)?.into());
            return Ok(TraitRef { id, args: Rc::from([own, inputs]) });
        }
        let generics = Generics { parent_count: 1, ..of.generics.clone() };
        Ok(TraitRef { id, args: self.args(&generics, &[own], at.args.as_ref(), &taker, infer)? })
    }

    /// All arguments of an item.
    fn args(
        &self,
        generics: &Generics,
        parent: &[Ty],
        written: Option<&tree::GenericArgs>,
        taker: &Taker,
        infer: &mut Infer,
    ) -> Result<Args, Diagnostic> {
        if generics.params.len() == parent.len() && written.is_none() {
            return Ok(parent.into());
        }
        let own = &generics.params[parent.len()..];
        let written = written.filter(|args| !args.types.is_empty());
        let given = written.map_or(&[][..], |args| &args.types[..]);
        let most = own.iter().filter(|param| !param.synthetic).count();
        let least = own.iter().filter(|param| !param.synthetic && param.default.is_none()).count();
        let missing = given.len() < least && !(given.is_empty() && taker.infers);
        if given.len() > most || missing {
            return Err(wrong_number(taker, given.len(), least, most));
        }
        let mut args: Vec<Ty> = parent.to_vec();
        let mut given = given.iter();
        for param in own {
            let next = if param.synthetic { None } else { given.next() };
            let arg = match (next, &param.default) {
                (Some(arg), _) => self.arg(param, arg, infer)?,
                (None, Some(default)) if written.is_some() || !taker.infers => default.subst(&args),
                (None, _) if param.constant.is_some() => infer(VarKind::Const, taker.span),
                (None, _) => infer(VarKind::General, taker.span),
            };
            args.push(arg);
        }
        Ok(args.into())
    }

    /// One written argument.
    fn arg(&self, param: &GenericParam, arg: &tree::Type, infer: &mut Infer) -> Result<Ty, Diagnostic> {
        let Some(constant) = &param.constant else { return self.ty(arg, infer) };
        match &arg.kind {
            TypeKind::Infer => Ok(infer(VarKind::Const, arg.span)),
            TypeKind::Const(expr) => self.const_arg(expr, constant, infer),
            TypeKind::Path(path) => {
                let is_value = self.const_param(path).is_some() || self.prefix(path, Namespace::Values).is_ok();
                if !is_value {
                    let message = "type provided when a constant was expected";
                    return Err(Diagnostic::error("E0747", message, arg.span));
                }
                let expr = tree::Expr { kind: tree::ExprKind::Path(path.clone()), span: arg.span };
                self.const_arg(&expr, constant, infer)
            }
            _ => Err(Diagnostic::error("E0747", "type provided when a constant was expected", arg.span)),
        }
    }
}

fn wrong_number(taker: &Taker, given: usize, least: usize, most: usize) -> Diagnostic {
    let arguments = |n: usize| if n == 1 { "argument" } else { "arguments" };
    let Taker { kind, name, span, .. } = taker;
    let bound = match () {
        () if least == most => "",
        () if given < least => "at least ",
        () => "at most ",
    };
    let wanted = if given < least { least } else { most };
    let message = if given == 0 {
        format!("missing generics for {kind} `{name}`")
    } else {
        let were = if given == 1 { "was" } else { "were" };
        format!(
            "{kind} takes {bound}{wanted} generic {} but {given} generic {} {were} supplied",
            arguments(wanted),
            arguments(given)
        )
    };
    Diagnostic::error("E0107", message, *span)
        .label(*span, format!("expected {bound}{wanted} generic {}", arguments(wanted)))
}

/// Whether a type has more parts than that.
pub(super) fn is_larger(ty: &Ty, parts: usize) -> bool {
    let mut count = 0;
    ty.has(&mut |_| {
        count += 1;
        count > parts
    })
}

fn mutability(mutable: bool) -> Mutability {
    if mutable { Mutability::Mut } else { Mutability::Shared }
}

/// The type of a primitive's name.
pub(super) fn primitive_type(primitive: Primitive) -> Ty {
    match primitive {
        Primitive::Bool => Ty::Bool,
        Primitive::Char => Ty::Char,
        Primitive::Str => Ty::Str,
        Primitive::Int(int) => Ty::Int(int),
        Primitive::Float(float) => Ty::Float(float),
    }
}

impl Items {
    /// Whether a trait holds for a type by its parts, and can stand beside another in `dyn`.
    #[must_use]
    pub fn is_auto(&self, id: TraitId) -> bool {
        let lang = self.traits[id.0 as usize].lang.as_deref();
        matches!(lang, Some("send" | "sync" | "unpin" | "unwind_safe" | "ref_unwind_safe"))
    }

    /// A trait for its own parameters.
    pub(super) fn identity_trait(&self, id: TraitId) -> TraitRef {
        TraitRef { id, args: identity(&self.traits[id.0 as usize].generics) }
    }
}

/// An item's own parameters as arguments.
#[must_use]
pub fn identity(generics: &Generics) -> Args {
    (0..).zip(&generics.params).map(|(index, param)| Ty::Param(index, param.name.clone())).collect()
}
