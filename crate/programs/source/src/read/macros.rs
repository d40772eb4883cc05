//! The expressions inside a macro call, as far as it looks like `m!(a, b, name = c)`, `m![a; n]` or `thread_local!`.

use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Ident, Macro, Token, Type, Visibility};

/// The arguments of a macro, or nothing where it has a syntax of its own.
pub(crate) fn expressions(mac: &Macro) -> Vec<Expr> {
    let separated = |input: ParseStream<'_>| Punctuated::<Expr, Token![,]>::parse_terminated(input);
    if let Ok(list) = separated.parse2(mac.tokens.clone()) {
        return list.into_iter().collect();
    }
    let repeated = |input: ParseStream<'_>| {
        let first: Expr = input.parse()?;
        input.parse::<Token![;]>()?;
        Ok(vec![first, input.parse()?])
    };
    repeated.parse2(mac.tokens.clone()).unwrap_or_default()
}

/// One static of a `thread_local!`.
pub(crate) struct Local {
    pub(crate) name: Ident,
    pub(crate) init: Expr,
}

impl Parse for Local {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Attribute::parse_outer)?;
        input.parse::<Visibility>()?;
        input.parse::<Token![static]>()?;
        let name = input.parse()?;
        input.parse::<Token![:]>()?;
        input.parse::<Type>()?;
        input.parse::<Token![=]>()?;
        Ok(Self { name, init: input.parse()? })
    }
}

/// The statics of a `thread_local!`; `None` if the macro is another one.
pub(crate) fn locals(mac: &Macro) -> Option<Vec<Local>> {
    let last = mac.path.segments.last()?;
    if last.ident != "thread_local" {
        return None;
    }
    let list = |input: ParseStream<'_>| Punctuated::<Local, Token![;]>::parse_terminated(input);
    Some(list.parse2(mac.tokens.clone()).map(|list| list.into_iter().collect()).unwrap_or_default())
}
