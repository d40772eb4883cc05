//! Types.

use std::rc::Rc;

use super::reader::{Reader, name, simple_path};
use crate::source::Span;
use crate::tree::{Type, TypeKind};

impl Reader {
    /// A type; parentheses are gone.
    pub(super) fn ty(&mut self, ty: &syn::Type) -> Type {
        let span = self.ty_span(ty);
        let kind = match ty {
            syn::Type::Path(ty) => TypeKind::Path(self.path(ty.qself.as_ref(), &ty.path)),
            syn::Type::Reference(ty) => TypeKind::Ref {
                mutable: ty.mutability.is_some(),
                is_static: ty.lifetime.as_ref().is_some_and(|lifetime| lifetime.ident == "static"),
                inner: Rc::new(self.ty(&ty.elem)),
            },
            syn::Type::Tuple(ty) => TypeKind::Tuple(ty.elems.iter().map(|ty| self.ty(ty)).collect()),
            syn::Type::Array(ty) => TypeKind::Array(Rc::new(self.ty(&ty.elem)), Rc::new(self.expr(&ty.len))),
            syn::Type::Slice(ty) => TypeKind::Slice(Rc::new(self.ty(&ty.elem))),
            syn::Type::BareFn(ty) => self.fn_pointer(ty, span),
            syn::Type::TraitObject(object) => {
                if object.dyn_token.is_none() {
                    self.error("E0782", "expected a type, found a trait", span);
                }
                TypeKind::Dyn(self.bounds(&object.bounds))
            }
            syn::Type::ImplTrait(ty) => TypeKind::Impl(self.bounds(&ty.bounds)),
            syn::Type::Never(_) => TypeKind::Never,
            syn::Type::Infer(_) => TypeKind::Infer,
            syn::Type::Paren(ty) => self.ty(&ty.elem).kind,
            syn::Type::Group(ty) => self.ty(&ty.elem).kind,
            syn::Type::Ptr(ty) => {
                self.refuse_in_programs("raw pointers", span);
                TypeKind::RawPtr { mutable: ty.mutability.is_some(), inner: Rc::new(self.ty(&ty.elem)) }
            }
            syn::Type::Macro(ty) => {
                let what = macro_name(&ty.mac.path);
                self.refuse(format!("the macro `{what}!` as a type"), span);
                TypeKind::Infer
            }
            syn::Type::Verbatim(tokens) => {
                self.refuse_tokens("type", tokens, span);
                TypeKind::Infer
            }
            _ => {
                self.refuse("this form of type", span);
                TypeKind::Infer
            }
        };
        Type { kind, span }
    }

    fn fn_pointer(&mut self, ty: &syn::TypeBareFn, span: Span) -> TypeKind {
        if ty.unsafety.is_some() {
            self.refuse("pointers to unsafe functions", span);
        }
        if ty.abi.is_some() || ty.variadic.is_some() {
            self.refuse("pointers to `extern` functions", span);
        }
        let params = ty.inputs.iter().map(|param| self.ty(&param.ty)).collect();
        TypeKind::FnPtr(params, self.return_type(&ty.output).map(Rc::new))
    }

    /// `-> T`; none where nothing is written.
    pub(super) fn return_type(&mut self, output: &syn::ReturnType) -> Option<Type> {
        match output {
            syn::ReturnType::Default => None,
            syn::ReturnType::Type(_, ty) => Some(self.ty(ty)),
        }
    }

    /// Where the type behind `->` stands.
    pub(super) fn return_type_span(&self, output: &syn::ReturnType) -> Option<Span> {
        match output {
            syn::ReturnType::Default => None,
            syn::ReturnType::Type(_, ty) => Some(self.ty_span(ty)),
        }
    }

    /// Where a type stands, parentheses included.
    pub(super) fn ty_span(&self, ty: &syn::Type) -> Span {
        let nowhere = self.nowhere();
        match ty {
            syn::Type::Path(ty) => self.path_span(ty.qself.as_ref(), &ty.path),
            syn::Type::Reference(ty) => self.span(ty.and_token.span).to(self.ty_span(&ty.elem)),
            syn::Type::Ptr(ty) => self.span(ty.star_token.span).to(self.ty_span(&ty.elem)),
            syn::Type::Tuple(ty) => self.span(ty.paren_token.span.join()),
            syn::Type::Paren(ty) => self.span(ty.paren_token.span.join()),
            syn::Type::Array(ty) => self.span(ty.bracket_token.span.join()),
            syn::Type::Slice(ty) => self.span(ty.bracket_token.span.join()),
            syn::Type::Group(ty) => self.ty_span(&ty.elem),
            syn::Type::BareFn(ty) => {
                let close = self.span(ty.paren_token.span.close());
                self.span(ty.fn_token.span).to(self.return_type_span(&ty.output).unwrap_or(close))
            }
            syn::Type::TraitObject(ty) => {
                let bounds = self.bounds_span(&ty.bounds).unwrap_or(nowhere);
                ty.dyn_token.map_or(bounds, |token| self.span(token.span).to(bounds))
            }
            syn::Type::ImplTrait(ty) => {
                let token = self.span(ty.impl_token.span);
                token.to(self.bounds_span(&ty.bounds).unwrap_or(token))
            }
            syn::Type::Never(ty) => self.span(ty.bang_token.span),
            syn::Type::Infer(ty) => self.span(ty.underscore_token.span),
            syn::Type::Macro(ty) => self.macro_span(&ty.mac),
            syn::Type::Verbatim(tokens) => self.tokens_span(tokens).unwrap_or(nowhere),
            _ => nowhere,
        }
    }

    fn bounds_span<P>(&self, bounds: &syn::punctuated::Punctuated<syn::TypeParamBound, P>) -> Option<Span> {
        let first = self.bound_span(bounds.first()?);
        // Looking twice at the same bound at every level would double the work with each.
        Some(if bounds.len() == 1 { first } else { first.to(self.bound_span(bounds.last()?)) })
    }

    fn bound_span(&self, bound: &syn::TypeParamBound) -> Span {
        match bound {
            syn::TypeParamBound::Trait(bound) => match bound.paren_token {
                Some(paren) => self.span(paren.span.join()),
                None => self.path_span(None, &bound.path),
            },
            syn::TypeParamBound::Lifetime(lifetime) => self.between(lifetime.apostrophe, lifetime.ident.span()),
            syn::TypeParamBound::PreciseCapture(capture) => self.between(capture.use_token.span, capture.gt_token.span),
            syn::TypeParamBound::Verbatim(tokens) => self.tokens_span(tokens).unwrap_or(self.nowhere()),
            _ => self.nowhere(),
        }
    }
}

/// The type `Self` at a place: of a `self` that has no type written.
pub(super) fn self_type(span: Span) -> Type {
    Type { kind: TypeKind::Path(simple_path(name("Self", span))), span }
}

/// A path's names as they are written, for messages: `std::foo`.
pub(super) fn macro_name(path: &syn::Path) -> String {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>().join("::")
}
