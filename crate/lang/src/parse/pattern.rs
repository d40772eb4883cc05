//! Patterns.

use super::reader::{Reader, name};
use crate::source::Span;
use crate::tree::{Expr, ExprKind, Ident, Pat, PatKind};

impl Reader {
    /// A pattern that may not be `..`.
    pub(super) fn pattern(&mut self, pat: &syn::Pat) -> Pat {
        let pat = self.pattern_or_rest(pat);
        if matches!(pat.kind, PatKind::Rest) {
            self.syntax("`..` patterns are not allowed here", pat.span);
        }
        pat
    }

    /// A pattern in a tuple or slice, where `..` may stand; parentheses are gone.
    fn pattern_or_rest(&mut self, pat: &syn::Pat) -> Pat {
        let (kind, span) = match pat {
            syn::Pat::Ident(pat) => self.binding(pat),
            syn::Pat::Wild(pat) => {
                self.inert(&pat.attrs);
                (PatKind::Wild, self.span(pat.underscore_token.span))
            }
            syn::Pat::Rest(pat) => {
                self.inert(&pat.attrs);
                (PatKind::Rest, self.between(pat.dot2_token.spans[0], pat.dot2_token.spans[1]))
            }
            syn::Pat::Lit(pat) => {
                self.inert(&pat.attrs);
                let (negative, value) = self.literal(&pat.lit);
                (PatKind::Literal { negative, value }, self.span(pat.lit.span()))
            }
            syn::Pat::Range(pat) => self.range_pattern(pat),
            syn::Pat::Path(pat) => {
                self.inert(&pat.attrs);
                let path = self.path(pat.qself.as_ref(), &pat.path);
                let span = path.span;
                (PatKind::Path(path), span)
            }
            syn::Pat::TupleStruct(pat) => {
                self.inert(&pat.attrs);
                let path = self.path(pat.qself.as_ref(), &pat.path);
                let span = path.span.to(self.span(pat.paren_token.span.close()));
                (PatKind::TupleStruct(path, self.patterns(&pat.elems)), span)
            }
            syn::Pat::Struct(pat) => self.struct_pattern(pat),
            syn::Pat::Tuple(pat) => {
                self.inert(&pat.attrs);
                (PatKind::Tuple(self.patterns(&pat.elems)), self.span(pat.paren_token.span.join()))
            }
            syn::Pat::Slice(pat) => {
                self.inert(&pat.attrs);
                (PatKind::Slice(self.patterns(&pat.elems)), self.span(pat.bracket_token.span.join()))
            }
            syn::Pat::Reference(pat) => {
                self.inert(&pat.attrs);
                let inner = self.pattern(&pat.pat);
                let span = self.span(pat.and_token.span).to(inner.span);
                (PatKind::Ref { mutable: pat.mutability.is_some(), pat: Box::new(inner) }, span)
            }
            syn::Pat::Or(pat) => {
                self.inert(&pat.attrs);
                if let (1, Some(only)) = (pat.cases.len(), pat.cases.first()) {
                    return self.pattern_or_rest(only);
                }
                let cases: Vec<_> = pat.cases.iter().map(|pat| self.pattern(pat)).collect();
                let first = cases.first().map_or_else(|| self.nowhere(), |pat| pat.span);
                let span = first.to(cases.last().map_or(first, |pat| pat.span));
                (PatKind::Or(cases), span)
            }
            syn::Pat::Paren(pat) => {
                self.inert(&pat.attrs);
                // `(..)` is a tuple of any length.
                let inner = self.pattern_or_rest(&pat.pat);
                let span = self.span(pat.paren_token.span.join());
                let kind = if matches!(inner.kind, PatKind::Rest) { PatKind::Tuple(vec![inner]) } else { inner.kind };
                (kind, span)
            }
            syn::Pat::Const(pat) => {
                let span = self.span(pat.const_token.span);
                self.refuse("const blocks as patterns", span);
                (PatKind::Wild, span)
            }
            syn::Pat::Macro(pat) => {
                let span = self.macro_span(&pat.mac);
                self.refuse(format!("the macro `{}!` as a pattern", super::ty::macro_name(&pat.mac.path)), span);
                (PatKind::Wild, span)
            }
            syn::Pat::Type(pat) => {
                let span = self.span(pat.colon_token.span);
                self.syntax("a type is not allowed in this pattern", span);
                (PatKind::Wild, span)
            }
            syn::Pat::Verbatim(tokens) => {
                let span = self.tokens_span(tokens).unwrap_or_else(|| self.nowhere());
                self.refuse_tokens("pattern", tokens, span);
                (PatKind::Wild, span)
            }
            _ => {
                let span = self.nowhere();
                self.refuse("this form of pattern", span);
                (PatKind::Wild, span)
            }
        };
        Pat { kind, span }
    }

    fn patterns(&mut self, pats: &syn::punctuated::Punctuated<syn::Pat, syn::Token![,]>) -> Vec<Pat> {
        pats.iter().map(|pat| self.pattern_or_rest(pat)).collect()
    }

    fn binding(&mut self, pat: &syn::PatIdent) -> (PatKind, Span) {
        self.inert(&pat.attrs);
        let ident = self.ident(&pat.ident);
        // In a slice `rest @ ..` binds what is left.
        let sub = pat.subpat.as_ref().map(|(_, sub)| Box::new(self.pattern_or_rest(sub)));
        let mutable = pat.mutability.map(|token| self.span(token.span));
        let by_ref = pat.by_ref.map(|token| self.span(token.span));
        let first = by_ref.or(mutable).unwrap_or(ident.span);
        let span = first.to(sub.as_ref().map_or(ident.span, |sub| sub.span));
        (PatKind::Ident { by_ref: by_ref.is_some(), mutable: mutable.is_some(), name: ident, sub }, span)
    }

    fn range_pattern(&mut self, pat: &syn::PatRange) -> (PatKind, Span) {
        self.inert(&pat.attrs);
        let start = pat.start.as_ref().map(|expr| Box::new(self.range_end(expr)));
        let end = pat.end.as_ref().map(|expr| Box::new(self.range_end(expr)));
        let (limits, inclusive) = self.range_limits(&pat.limits);
        let first = start.as_ref().map_or(limits, |expr| expr.span);
        let span = first.to(end.as_ref().map_or(limits, |expr| expr.span));
        if inclusive && end.is_none() {
            self.error("E0586", "inclusive range with no end", limits);
        }
        (PatKind::Range { start, end, inclusive }, span)
    }

    fn range_end(&mut self, expr: &syn::Expr) -> Expr {
        let expr = self.expr(expr);
        let plain = match &expr.kind {
            ExprKind::Literal(_) | ExprKind::Path(_) => true,
            ExprKind::Unary(_, inner) => matches!(inner.kind, ExprKind::Literal(_)),
            _ => false,
        };
        if !plain {
            self.refuse("this form of range end in a pattern", expr.span);
        }
        expr
    }

    fn struct_pattern(&mut self, pat: &syn::PatStruct) -> (PatKind, Span) {
        self.inert(&pat.attrs);
        let path = self.path(pat.qself.as_ref(), &pat.path);
        let span = path.span.to(self.span(pat.brace_token.span.close()));
        let fields = pat.fields.iter().map(|field| self.field_pattern(field)).collect();
        if let Some(rest) = &pat.rest {
            self.inert(&rest.attrs);
        }
        (PatKind::Struct { path, fields, rest: pat.rest.is_some() }, span)
    }

    fn field_pattern(&mut self, field: &syn::FieldPat) -> (Ident, Pat) {
        self.inert(&field.attrs);
        (self.member(&field.member), self.pattern(&field.pat))
    }

    /// The name of a field: `a`, or `0`.
    pub(super) fn member(&mut self, member: &syn::Member) -> Ident {
        match member {
            syn::Member::Named(ident) => self.ident(ident),
            syn::Member::Unnamed(index) => name(&index.index.to_string(), self.span(index.span)),
        }
    }

    /// Where `..` or `..=` stands, and whether it is the latter.
    pub(super) fn range_limits(&self, limits: &syn::RangeLimits) -> (Span, bool) {
        match limits {
            syn::RangeLimits::HalfOpen(token) => (self.between(token.spans[0], token.spans[1]), false),
            syn::RangeLimits::Closed(token) => (self.between(token.spans[0], token.spans[2]), true),
        }
    }
}
