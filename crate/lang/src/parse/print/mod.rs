//! Texts of expressions as rustc prints them: in "assertion failed: …", in `stringify!` and `dbg!`. What rustc prints in a
//! way that is not known here for certain is not printed.

mod expression;
mod layout;
mod pattern;
mod tokens;
mod ty;

use layout::Layout;

/// Something that is not printed here: what, in words that fit behind "not supported:".
pub(super) type Printed = Result<(), &'static str>;

/// An expression as `assert!` prints it.
///
/// # Errors
///
/// What in it is not printed here.
pub(super) fn expression(expr: &syn::Expr) -> Result<String, &'static str> {
    let mut layout = Layout::default();
    layout.expr(expr)?;
    Ok(layout.finish())
}

/// Tokens as `stringify!` prints them.
pub(super) fn tokens(tokens: &proc_macro2::TokenStream) -> String {
    let mut layout = Layout::default();
    tokens::print(&mut layout, tokens);
    layout.finish()
}
