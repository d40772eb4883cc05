//! Heads of functions, and generics.

use std::rc::Rc;

use super::attribute::Place;
use super::path::const_arg;
use super::reader::{Reader, name};
use super::ty::self_type;
use crate::source::Span;
use crate::tree::{Function, GenericParam, Generics, Param, Pat, PatKind, Predicate, Type, TypeKind};

impl Reader {
    /// A function with its body, if it has one.
    pub(super) fn function(&mut self, sig: &syn::Signature, body: Option<&syn::Block>) -> Function {
        if let Some(token) = sig.asyncness {
            let span = self.span(token.span);
            self.refuse("`async`", span);
        }
        if let Some(token) = sig.unsafety {
            let span = self.span(token.span);
            self.refuse_in_programs("`unsafe`", span);
        }
        if let Some(abi) = &sig.abi {
            let span = self.span(abi.extern_token.span);
            self.refuse("`extern` functions", span);
        }
        if let Some(variadic) = &sig.variadic {
            let span = self.between(variadic.dots.spans[0], variadic.dots.spans[2]);
            self.refuse("variadic functions", span);
        }
        let first = sig.constness.map_or(sig.fn_token.span, |token| token.span);
        let head = self
            .span(first)
            .to(self.return_type_span(&sig.output).unwrap_or_else(|| self.span(sig.paren_token.span.close())));
        let intrinsic = body.and_then(|body| self.intrinsic(body));
        Function {
            generics: self.generics(&sig.generics),
            has_self: sig.receiver().is_some(),
            params: sig.inputs.iter().map(|input| self.param(input)).collect(),
            output: self.return_type(&sig.output),
            body: match intrinsic {
                Some(_) => None,
                None => body.map(|body| Rc::new(self.block(body))),
            },
            intrinsic,
            is_const: sig.constness.is_some(),
            head,
        }
    }

    fn param(&mut self, input: &syn::FnArg) -> Param {
        match input {
            syn::FnArg::Typed(input) => {
                self.inert(&input.attrs);
                Param { pat: self.pattern(&input.pat), ty: Some(self.ty(&input.ty)) }
            }
            syn::FnArg::Receiver(receiver) => self.receiver(receiver),
        }
    }

    /// `self` in each of its forms; `&self` becomes a parameter of the type `&Self`.
    fn receiver(&mut self, receiver: &syn::Receiver) -> Param {
        self.inert(&receiver.attrs);
        let keyword = self.span(receiver.self_token.span);
        let mutable = receiver.mutability.is_some();
        let reference = receiver.reference.as_ref();
        let first = match (reference, &receiver.mutability) {
            (Some((token, _)), _) => self.span(token.span),
            (None, Some(token)) => self.span(token.span),
            (None, None) => keyword,
        };
        let span = first.to(keyword);
        let ty = match (&receiver.colon_token, reference) {
            (Some(_), _) => self.ty(&receiver.ty),
            (None, None) => self_type(span),
            (None, Some((_, lifetime))) => Type {
                kind: TypeKind::Ref {
                    mutable,
                    is_static: lifetime.as_ref().is_some_and(|lifetime| lifetime.ident == "static"),
                    inner: Rc::new(self_type(span)),
                },
                span,
            },
        };
        let kind = PatKind::Ident {
            by_ref: false,
            mutable: mutable && reference.is_none(),
            name: name("self", keyword),
            sub: None,
        };
        Param { pat: Pat { kind, span }, ty: Some(ty) }
    }

    /// Parameters and the `where` clause; lifetimes are dropped.
    pub(super) fn generics(&mut self, generics: &syn::Generics) -> Generics {
        let params = generics.params.iter().filter_map(|param| self.generic_param(param)).collect();
        let clauses = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        let predicates = clauses.filter_map(|predicate| self.predicate(predicate)).collect();
        Generics { params, predicates }
    }

    fn generic_param(&mut self, param: &syn::GenericParam) -> Option<GenericParam> {
        match param {
            syn::GenericParam::Lifetime(param) => {
                self.inert(&param.attrs);
                None
            }
            syn::GenericParam::Type(param) => {
                self.attributes(&param.attrs, Place::Other);
                Some(GenericParam {
                    name: self.ident(&param.ident),
                    bounds: self.bounds(&param.bounds),
                    constant: None,
                    default: param.default.as_ref().map(|ty| self.ty(ty)),
                })
            }
            syn::GenericParam::Const(param) => {
                self.attributes(&param.attrs, Place::Other);
                Some(GenericParam {
                    name: self.ident(&param.ident),
                    bounds: Vec::new(),
                    constant: Some(self.ty(&param.ty)),
                    default: param.default.as_ref().map(|expr| const_arg(self.expr(expr))),
                })
            }
        }
    }

    fn predicate(&mut self, predicate: &syn::WherePredicate) -> Option<Predicate> {
        match predicate {
            syn::WherePredicate::Type(predicate) => {
                Some(Predicate { ty: self.ty(&predicate.bounded_ty), bounds: self.bounds(&predicate.bounds) })
            }
            syn::WherePredicate::Lifetime(_) => None,
            _ => {
                let span: Span = self.nowhere();
                self.refuse("this form of `where` clause", span);
                None
            }
        }
    }
}
