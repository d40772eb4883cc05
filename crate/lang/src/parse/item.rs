//! Items: of files, modules and blocks.

use std::rc::Rc;

use super::attribute::{Attributes, Place, is_removed};
use super::macros::{is_named, is_thread_local};
use super::reader::{Reader, name};
use super::ty::macro_name;
use crate::source::Span;
use crate::tree::{Enum, Field, Fields, Ident, Impl, Item, ItemKind, Struct, Trait, Variant, Visibility};

/// An item before its attributes are read.
pub(super) struct Bare<'a> {
    pub(super) attrs: &'a [syn::Attribute],
    pub(super) visibility: Visibility,
    pub(super) name: Ident,
    pub(super) kind: ItemKind,
    /// From the visibility to the end.
    pub(super) span: Span,
}

impl Reader {
    /// Items one after the other.
    pub(super) fn items(&mut self, items: &[syn::Item]) -> Vec<Item> {
        let mut result = Vec::new();
        for item in items {
            self.item(item, &mut result);
        }
        result
    }

    /// One item, which may become several of ours, or none.
    pub(super) fn item(&mut self, item: &syn::Item, items: &mut Vec<Item>) {
        // What is in a test need not be supported.
        if is_removed(attributes_of(item)) {
            return;
        }
        match item {
            syn::Item::Fn(item) => {
                let function = self.function(&item.sig, Some(&item.block));
                let span = function.head.to(self.span(item.block.brace_token.span.close()));
                let kind = ItemKind::Function(Rc::new(function));
                self.push(items, &item.attrs, &item.vis, &item.sig.ident, kind, span);
            }
            syn::Item::Struct(item) => {
                let data = Struct { generics: self.generics(&item.generics), fields: self.fields(&item.fields) };
                let first = self.span(item.struct_token.span);
                let end = match (&item.fields, item.semi_token) {
                    (_, Some(semi)) => self.span(semi.span),
                    (syn::Fields::Named(fields), None) => self.span(fields.brace_token.span.close()),
                    _ => self.span(item.ident.span()),
                };
                let kind = ItemKind::Struct(Rc::new(data));
                self.push(items, &item.attrs, &item.vis, &item.ident, kind, first.to(end));
            }
            syn::Item::Enum(item) => {
                let variants = item.variants.iter().filter_map(|variant| self.variant(variant)).collect();
                let data = Enum { generics: self.generics(&item.generics), variants };
                let span = self.between(item.enum_token.span, item.brace_token.span.close());
                self.push(items, &item.attrs, &item.vis, &item.ident, ItemKind::Enum(Rc::new(data)), span);
            }
            syn::Item::Trait(item) => self.trait_item(item, items),
            syn::Item::Impl(item) => self.impl_item(item, items),
            syn::Item::Const(item) => {
                self.no_generics(&item.generics, "generic consts");
                let kind = ItemKind::Const { ty: self.ty(&item.ty), value: Some(Rc::new(self.expr(&item.expr))) };
                let span = self.between(item.const_token.span, item.semi_token.span);
                self.push(items, &item.attrs, &item.vis, &item.ident, kind, span);
            }
            syn::Item::Static(item) => {
                if let syn::StaticMutability::Mut(token) = &item.mutability {
                    let span = self.between(item.static_token.span, token.span);
                    self.refuse("`static mut`", span);
                }
                let kind = ItemKind::Static { ty: self.ty(&item.ty), value: Rc::new(self.expr(&item.expr)) };
                let span = self.between(item.static_token.span, item.semi_token.span);
                self.push(items, &item.attrs, &item.vis, &item.ident, kind, span);
            }
            syn::Item::Type(item) => {
                let generics = self.generics(&item.generics);
                let kind = ItemKind::TypeAlias { generics, bounds: Vec::new(), ty: Some(self.ty(&item.ty)) };
                let span = self.between(item.type_token.span, item.semi_token.span);
                self.push(items, &item.attrs, &item.vis, &item.ident, kind, span);
            }
            syn::Item::Use(item) => self.use_item(item, items),
            syn::Item::Mod(item) => self.module(item, items),
            syn::Item::Macro(item) => self.macro_item(item, items),
            _ => self.refuse_item(item),
        }
    }

    fn refuse_item(&mut self, item: &syn::Item) {
        let (what, span) = match item {
            syn::Item::ExternCrate(item) => ("`extern crate`", self.span(item.extern_token.span)),
            syn::Item::ForeignMod(item) => ("`extern` blocks", self.span(item.abi.extern_token.span)),
            syn::Item::Union(item) => ("unions", self.span(item.union_token.span)),
            syn::Item::TraitAlias(item) => ("trait aliases", self.span(item.trait_token.span)),
            syn::Item::Verbatim(tokens) => {
                let span = self.nowhere();
                return self.refuse_tokens("item", tokens, span);
            }
            _ => ("this form of item", self.nowhere()),
        };
        self.refuse(what, span);
    }

    fn push(
        &mut self,
        items: &mut Vec<Item>,
        attrs: &[syn::Attribute],
        written: &syn::Visibility,
        ident: &syn::Ident,
        kind: ItemKind,
        span: Span,
    ) {
        let span = self.visibility_span(written).map_or(span, |first| first.to(span));
        let visibility = visibility(written);
        let name = self.ident(ident);
        self.finish(Bare { attrs, visibility, name, kind, span }, items);
    }

    /// Reads the attributes of an item and adds it.
    pub(super) fn finish(&mut self, bare: Bare<'_>, items: &mut Vec<Item>) {
        let Bare { attrs, visibility, name, kind, span } = bare;
        // Those inside of it, `#![..]`, come last in syn's list.
        let first = attrs.first().filter(|attr| matches!(attr.style, syn::AttrStyle::Outer));
        let span = first.map_or(span, |attr| self.attribute_span(attr).to(span));
        let Attributes { docs, derives, kept, .. } = self.attributes(attrs, Place::Item);
        items.push(Item { kind, name, visibility, docs, derives, attributes: kept, span });
    }

    fn visibility_span(&self, visibility: &syn::Visibility) -> Option<Span> {
        match visibility {
            syn::Visibility::Public(token) => Some(self.span(token.span)),
            syn::Visibility::Restricted(restricted) => Some(self.span(restricted.pub_token.span)),
            syn::Visibility::Inherited => None,
        }
    }

    fn no_generics(&mut self, generics: &syn::Generics, what: &str) {
        if let (Some(lt), Some(gt)) = (generics.lt_token, generics.gt_token) {
            let span = self.between(lt.span, gt.span);
            self.refuse(what, span);
        }
    }

    fn fields(&mut self, fields: &syn::Fields) -> Fields {
        match fields {
            syn::Fields::Unit => Fields::Unit,
            syn::Fields::Named(fields) => {
                Fields::Named(fields.named.iter().filter_map(|field| self.field(field, 0)).collect())
            }
            syn::Fields::Unnamed(fields) => {
                let fields = fields.unnamed.iter().enumerate();
                Fields::Tuple(fields.filter_map(|(at, field)| self.field(field, at)).collect())
            }
        }
    }

    fn field(&mut self, field: &syn::Field, at: usize) -> Option<Field> {
        if is_removed(&field.attrs) {
            return None;
        }
        self.inert(&field.attrs);
        let ty = self.ty(&field.ty);
        let name = match &field.ident {
            Some(ident) => self.ident(ident),
            None => name(&at.to_string(), ty.span),
        };
        Some(Field { name, visibility: visibility(&field.vis), ty })
    }

    fn variant(&mut self, variant: &syn::Variant) -> Option<Variant> {
        if is_removed(&variant.attrs) {
            return None;
        }
        let attributes = self.attributes(&variant.attrs, Place::Variant);
        Some(Variant {
            name: self.ident(&variant.ident),
            fields: self.fields(&variant.fields),
            discriminant: variant.discriminant.as_ref().map(|(_, expr)| Rc::new(self.expr(expr))),
            is_default: attributes.is_default,
        })
    }

    fn trait_item(&mut self, item: &syn::ItemTrait, items: &mut Vec<Item>) {
        if let Some(token) = item.unsafety {
            let span = self.span(token.span);
            self.refuse_in_programs("`unsafe`", span);
        }
        if let Some(token) = item.auto_token {
            let span = self.span(token.span);
            self.refuse_in_programs("auto traits", span);
        }
        let data = Trait {
            generics: self.generics(&item.generics),
            supertraits: self.bounds(&item.supertraits),
            items: self.trait_items(&item.items),
        };
        let span = self.between(item.trait_token.span, item.brace_token.span.close());
        self.push(items, &item.attrs, &item.vis, &item.ident, ItemKind::Trait(Rc::new(data)), span);
    }

    fn impl_item(&mut self, item: &syn::ItemImpl, items: &mut Vec<Item>) {
        if let Some(token) = item.unsafety {
            let span = self.span(token.span);
            self.refuse_in_programs("`unsafe`", span);
        }
        if let Some(token) = item.defaultness {
            let span = self.span(token.span);
            self.refuse("specialization", span);
        }
        let negative = matches!(&item.trait_, Some((Some(_), _, _)));
        let span = self.between(item.impl_token.span, item.brace_token.span.close());
        if negative {
            self.refuse_in_programs("negative impls", span);
        }
        let data = Impl {
            generics: self.generics(&item.generics),
            of_trait: item.trait_.as_ref().map(|(_, path, _)| self.path(None, path)),
            negative,
            self_ty: self.ty(&item.self_ty),
            items: self.impl_items(&item.items),
        };
        let nameless = name("", self.span(item.impl_token.span));
        let kind = ItemKind::Impl(Rc::new(data));
        self.finish(Bare { attrs: &item.attrs, visibility: Visibility::Private, name: nameless, kind, span }, items);
    }

    fn module(&mut self, item: &syn::ItemMod, items: &mut Vec<Item>) {
        let keyword = self.span(item.mod_token.span);
        if item.unsafety.is_some() {
            self.refuse("`unsafe`", keyword);
        }
        let Some((brace, content)) = &item.content else {
            let span = keyword.to(self.span(item.ident.span()));
            return self.refuse("modules in other files", span);
        };
        let kind = ItemKind::Module(self.items(content));
        let span = keyword.to(self.span(brace.span.close()));
        self.push(items, &item.attrs, &item.vis, &item.ident, kind, span);
    }

    fn macro_item(&mut self, item: &syn::ItemMacro, items: &mut Vec<Item>) {
        let span = self.macro_span(&item.mac);
        self.inert(&item.attrs);
        if is_thread_local(&item.mac.path) {
            self.thread_locals(&item.mac, items);
        } else if is_named(&item.mac.path, "macro_rules") {
            self.has_own_macros = true;
            self.refuse("`macro_rules!`", span);
        } else if is_named(&item.mac.path, "compile_error") {
            self.macro_call(&item.mac);
        } else {
            self.refuse(format!("the macro `{}!` as an item", macro_name(&item.mac.path)), span);
        }
    }
}

/// What is written before an item or a field.
pub(super) fn visibility(visibility: &syn::Visibility) -> Visibility {
    match visibility {
        syn::Visibility::Inherited => Visibility::Private,
        syn::Visibility::Public(_) => Visibility::Public,
        syn::Visibility::Restricted(restricted) => {
            let names = restricted.path.segments.iter().map(|segment| segment.ident.to_string().into());
            Visibility::Restricted(names.collect())
        }
    }
}

fn attributes_of(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Enum(item) => &item.attrs,
        syn::Item::ExternCrate(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::ForeignMod(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Macro(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Static(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Trait(item) => &item.attrs,
        syn::Item::TraitAlias(item) => &item.attrs,
        syn::Item::Type(item) => &item.attrs,
        syn::Item::Union(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        _ => &[],
    }
}
