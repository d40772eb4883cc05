//! Paths with their arguments, and bounds.

use std::rc::Rc;

use super::reader::Reader;
use crate::source::Span;
use crate::tree::{Bound, Expr, GenericArgs, Ident, Path, Segment, Type, TypeKind};

impl Reader {
    /// A path, perhaps with `<T as Trait>` before it.
    pub(super) fn path(&mut self, qself: Option<&syn::QSelf>, path: &syn::Path) -> Path {
        let span = self.path_span(qself, path);
        let segments = path.segments.iter().map(|segment| self.segment(segment)).collect();
        let qself = qself.map(|qself| (Rc::new(self.ty(&qself.ty)), qself.position));
        // The `::` of `<T>::f` belongs to the type before it.
        let global = path.leading_colon.is_some() && !matches!(qself, Some((_, 0)));
        Path { qself, global, segments, span }
    }

    /// Where a path stands.
    pub(super) fn path_span(&self, qself: Option<&syn::QSelf>, path: &syn::Path) -> Span {
        let first = match (qself, &path.leading_colon, path.segments.first()) {
            (Some(qself), _, _) => self.span(qself.lt_token.span),
            (None, Some(colons), _) => self.span(colons.spans[0]),
            (None, None, Some(segment)) => self.span(segment.ident.span()),
            (None, None, None) => self.nowhere(),
        };
        first.to(path.segments.last().map_or(first, |segment| self.segment_span(segment)))
    }

    fn segment_span(&self, segment: &syn::PathSegment) -> Span {
        let name = self.span(segment.ident.span());
        match &segment.arguments {
            syn::PathArguments::None => name,
            syn::PathArguments::AngleBracketed(args) => name.to(self.span(args.gt_token.span)),
            syn::PathArguments::Parenthesized(args) => {
                let close = self.span(args.paren_token.span.close());
                name.to(self.return_type_span(&args.output).unwrap_or(close))
            }
        }
    }

    fn segment(&mut self, segment: &syn::PathSegment) -> Segment {
        let name = self.ident(&segment.ident);
        let args = match &segment.arguments {
            syn::PathArguments::None => None,
            syn::PathArguments::AngleBracketed(args) => self.generic_args(args),
            syn::PathArguments::Parenthesized(args) => Some(GenericArgs {
                types: args.inputs.iter().map(|ty| self.ty(ty)).collect(),
                bindings: Vec::new(),
                bounds: Vec::new(),
                parenthesized: true,
                output: self.return_type(&args.output).map(Rc::new),
            }),
        };
        Segment { name, args }
    }

    /// `<A, Item = B>`; none where only lifetimes stand in it, which are dropped.
    pub(super) fn generic_args(&mut self, args: &syn::AngleBracketedGenericArguments) -> Option<GenericArgs> {
        let mut result = GenericArgs {
            types: Vec::new(),
            bindings: Vec::new(),
            bounds: Vec::new(),
            parenthesized: false,
            output: None,
        };
        let mut only_lifetimes = !args.args.is_empty();
        for arg in &args.args {
            only_lifetimes &= matches!(arg, syn::GenericArgument::Lifetime(_));
            match arg {
                syn::GenericArgument::Lifetime(_) => {}
                syn::GenericArgument::Type(ty) => result.types.push(self.ty(ty)),
                syn::GenericArgument::Const(expr) => {
                    let expr = self.expr(expr);
                    result.types.push(const_arg(expr));
                }
                syn::GenericArgument::AssocType(binding) => {
                    let name = self.associated(&binding.ident, binding.generics.as_ref());
                    let ty = self.ty(&binding.ty);
                    result.bindings.push((name, ty));
                }
                syn::GenericArgument::Constraint(constraint) => {
                    let name = self.associated(&constraint.ident, constraint.generics.as_ref());
                    let bounds = self.bounds(&constraint.bounds);
                    result.bounds.push((name, bounds));
                }
                syn::GenericArgument::AssocConst(binding) => {
                    let span = self.span(binding.ident.span());
                    self.refuse("bindings of associated consts", span);
                }
                _ => {
                    let span = self.between(args.lt_token.span, args.gt_token.span);
                    self.refuse("this form of generic argument", span);
                }
            }
        }
        (!only_lifetimes).then_some(result)
    }

    fn associated(&mut self, ident: &syn::Ident, generics: Option<&syn::AngleBracketedGenericArguments>) -> Ident {
        if let Some(generics) = generics.and_then(|args| self.generic_args(args).map(|_| args)) {
            let span = self.between(generics.lt_token.span, generics.gt_token.span);
            self.refuse("generic associated types with type parameters", span);
        }
        self.ident(ident)
    }

    /// `A + B + 'static`; other lifetimes, `for<..>` and `use<..>` are dropped, for they change no run.
    pub(super) fn bounds<P>(&mut self, bounds: &syn::punctuated::Punctuated<syn::TypeParamBound, P>) -> Vec<Bound> {
        bounds.iter().filter_map(|bound| self.bound(bound)).collect()
    }

    fn bound(&mut self, bound: &syn::TypeParamBound) -> Option<Bound> {
        match bound {
            syn::TypeParamBound::Trait(bound) => {
                let path = self.path(None, &bound.path);
                match bound.modifier {
                    syn::TraitBoundModifier::None => Some(Bound::Trait(path)),
                    syn::TraitBoundModifier::Maybe(_) if bound.path.is_ident("Sized") => Some(Bound::MaybeSized),
                    syn::TraitBoundModifier::Maybe(_) => {
                        self.refuse("relaxed bounds other than `?Sized`", path.span);
                        None
                    }
                }
            }
            syn::TypeParamBound::Lifetime(lifetime) if lifetime.ident == "static" => {
                Some(Bound::Static(self.between(lifetime.apostrophe, lifetime.ident.span())))
            }
            syn::TypeParamBound::Lifetime(_) | syn::TypeParamBound::PreciseCapture(_) => None,
            syn::TypeParamBound::Verbatim(tokens) => {
                self.refuse_tokens("bound", tokens, self.nowhere());
                None
            }
            _ => {
                self.refuse("this form of bound", self.nowhere());
                None
            }
        }
    }
}

/// A const argument or the default of a const parameter, as a type.
pub(super) fn const_arg(expr: Expr) -> Type {
    let span = expr.span;
    Type { kind: TypeKind::Const(Rc::new(expr)), span }
}
