//! Items of traits and of `impl` blocks.

use std::rc::Rc;

use super::attribute::is_removed;
use super::item::{Bare, visibility};
use super::reader::Reader;
use super::ty::macro_name;
use crate::source::Span;
use crate::tree::{Item, ItemKind, Visibility};

impl Reader {
    /// Functions, consts and types of a trait.
    pub(super) fn trait_items(&mut self, source: &[syn::TraitItem]) -> Vec<Item> {
        let mut items = Vec::new();
        for item in source {
            match item {
                syn::TraitItem::Fn(item) if is_removed(&item.attrs) => {}
                syn::TraitItem::Fn(item) => {
                    let function = self.function(&item.sig, item.default.as_ref());
                    let end = item.default.as_ref().map(|block| block.brace_token.span.close());
                    let end = end.or(item.semi_token.map(|semi| semi.span));
                    let span = end.map_or(function.head, |end| function.head.to(self.span(end)));
                    let name = self.ident(&item.sig.ident);
                    let kind = ItemKind::Function(Rc::new(function));
                    self.finish(
                        Bare { attrs: &item.attrs, visibility: Visibility::Private, name, kind, span },
                        &mut items,
                    );
                }
                syn::TraitItem::Const(item) if is_removed(&item.attrs) => {}
                syn::TraitItem::Const(item) => {
                    self.only_lifetimes(&item.generics, "generic consts");
                    let value = item.default.as_ref().map(|(_, expr)| Rc::new(self.expr(expr)));
                    let kind = ItemKind::Const { ty: self.ty(&item.ty), value };
                    let span = self.between(item.const_token.span, item.semi_token.span);
                    let name = self.ident(&item.ident);
                    self.finish(
                        Bare { attrs: &item.attrs, visibility: Visibility::Private, name, kind, span },
                        &mut items,
                    );
                }
                syn::TraitItem::Type(item) if is_removed(&item.attrs) => {}
                syn::TraitItem::Type(item) => {
                    self.only_lifetimes(&item.generics, "generic associated types with type parameters");
                    let kind = ItemKind::TypeAlias {
                        generics: self.generics(&item.generics),
                        bounds: self.bounds(&item.bounds),
                        ty: item.default.as_ref().map(|(_, ty)| self.ty(ty)),
                    };
                    let span = self.between(item.type_token.span, item.semi_token.span);
                    let name = self.ident(&item.ident);
                    self.finish(
                        Bare { attrs: &item.attrs, visibility: Visibility::Private, name, kind, span },
                        &mut items,
                    );
                }
                syn::TraitItem::Macro(item) => self.associated_macro(&item.mac),
                syn::TraitItem::Verbatim(tokens) => {
                    let span = self.nowhere();
                    self.refuse_tokens("associated item", tokens, span);
                }
                _ => {
                    let span = self.nowhere();
                    self.refuse("this form of associated item", span);
                }
            }
        }
        items
    }

    /// Functions, consts and types of an `impl`.
    pub(super) fn impl_items(&mut self, source: &[syn::ImplItem]) -> Vec<Item> {
        let mut items = Vec::new();
        for item in source {
            match item {
                syn::ImplItem::Fn(item) if is_removed(&item.attrs) => {}
                syn::ImplItem::Fn(item) => {
                    self.no_default(item.defaultness);
                    let function = self.function(&item.sig, Some(&item.block));
                    let span = function.head.to(self.span(item.block.brace_token.span.close()));
                    let (name, visibility) = (self.ident(&item.sig.ident), visibility(&item.vis));
                    let kind = ItemKind::Function(Rc::new(function));
                    self.finish(Bare { attrs: &item.attrs, visibility, name, kind, span }, &mut items);
                }
                syn::ImplItem::Const(item) if is_removed(&item.attrs) => {}
                syn::ImplItem::Const(item) => {
                    self.no_default(item.defaultness);
                    self.only_lifetimes(&item.generics, "generic consts");
                    let kind = ItemKind::Const { ty: self.ty(&item.ty), value: Some(Rc::new(self.expr(&item.expr))) };
                    let span = self.between(item.const_token.span, item.semi_token.span);
                    let (name, visibility) = (self.ident(&item.ident), visibility(&item.vis));
                    self.finish(Bare { attrs: &item.attrs, visibility, name, kind, span }, &mut items);
                }
                syn::ImplItem::Type(item) if is_removed(&item.attrs) => {}
                syn::ImplItem::Type(item) => {
                    self.no_default(item.defaultness);
                    self.only_lifetimes(&item.generics, "generic associated types with type parameters");
                    let generics = self.generics(&item.generics);
                    let kind = ItemKind::TypeAlias { generics, bounds: Vec::new(), ty: Some(self.ty(&item.ty)) };
                    let span = self.between(item.type_token.span, item.semi_token.span);
                    let (name, visibility) = (self.ident(&item.ident), visibility(&item.vis));
                    self.finish(Bare { attrs: &item.attrs, visibility, name, kind, span }, &mut items);
                }
                syn::ImplItem::Macro(item) => self.associated_macro(&item.mac),
                syn::ImplItem::Verbatim(tokens) => {
                    let span = self.nowhere();
                    self.refuse_tokens("associated item", tokens, span);
                }
                _ => {
                    let span = self.nowhere();
                    self.refuse("this form of associated item", span);
                }
            }
        }
        items
    }

    fn associated_macro(&mut self, mac: &syn::Macro) {
        let span = self.macro_span(mac);
        self.refuse(format!("the macro `{}!` as an associated item", macro_name(&mac.path)), span);
    }

    fn no_default(&mut self, token: Option<syn::Token![default]>) {
        if let Some(token) = token {
            let span = self.span(token.span);
            self.refuse("specialization", span);
        }
    }

    /// Refuses parameters other than lifetimes.
    fn only_lifetimes(&mut self, generics: &syn::Generics, what: &str) {
        let others = generics.params.iter().any(|param| !matches!(param, syn::GenericParam::Lifetime(_)));
        if let (true, Some(lt), Some(gt)) = (others, generics.lt_token, generics.gt_token) {
            let span: Span = self.between(lt.span, gt.span);
            self.refuse(what, span);
        }
    }
}
