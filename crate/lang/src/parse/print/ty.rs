//! Types and paths as rustc prints them.

use super::Printed;
use super::layout::{INDENT, Layout};

const OTHER: &str = "a type of this form";

impl Layout {
    /// What `print` makes of each, with commas between.
    pub(super) fn separated<T>(
        &mut self,
        consistent: bool,
        list: impl IntoIterator<Item = T>,
        mut print: impl FnMut(&mut Self, T) -> Printed,
    ) -> Printed {
        if consistent {
            self.consistent(0)
        } else {
            self.inconsistent(0)
        }
        for (at, element) in list.into_iter().enumerate() {
            if at > 0 {
                self.word_space(",");
            }
            print(self, element)?;
        }
        self.end();
        Ok(())
    }

    pub(super) fn ty(&mut self, ty: &syn::Type) -> Printed {
        self.inconsistent(0);
        match ty {
            syn::Type::Path(ty) => self.path(ty.qself.as_ref(), &ty.path, false)?,
            syn::Type::Reference(ty) => {
                self.word("&");
                if let Some(lifetime) = &ty.lifetime {
                    self.word(format!("{lifetime} "));
                }
                if ty.mutability.is_some() {
                    self.word("mut ");
                }
                self.ty(&ty.elem)?;
            }
            syn::Type::Tuple(ty) => {
                self.word("(");
                self.separated(false, &ty.elems, Self::ty)?;
                self.word(if ty.elems.len() == 1 { ",)" } else { ")" });
            }
            syn::Type::Slice(ty) => {
                self.word("[");
                self.ty(&ty.elem)?;
                self.word("]");
            }
            syn::Type::Array(ty) => {
                self.word("[");
                self.ty(&ty.elem)?;
                self.word("; ");
                self.expr(&ty.len)?;
                self.word("]");
            }
            syn::Type::Paren(ty) => {
                self.word("(");
                self.ty(&ty.elem)?;
                self.word(")");
            }
            syn::Type::BareFn(ty) if is_plain(ty) => {
                self.inconsistent(INDENT);
                self.word("fn(");
                self.separated(false, &ty.inputs, |layout, input| layout.ty(&input.ty))?;
                self.word(")");
                self.return_type(&ty.output)?;
                self.end();
            }
            syn::Type::Infer(_) => self.word("_"),
            syn::Type::Never(_) => self.word("!"),
            _ => return Err(OTHER),
        }
        self.end();
        Ok(())
    }

    /// A path; in an expression its arguments have `::` before them.
    pub(super) fn path(&mut self, qself: Option<&syn::QSelf>, path: &syn::Path, in_expr: bool) -> Printed {
        let mut segments = path.segments.iter();
        if let Some(qself) = qself {
            self.word("<");
            self.ty(&qself.ty)?;
            if qself.position > 0 {
                self.space();
                self.word_space("as");
                for (at, segment) in segments.by_ref().take(qself.position).enumerate() {
                    if at > 0 || path.leading_colon.is_some() {
                        self.word("::");
                    }
                    self.segment(segment, false)?;
                }
            }
            self.word(">");
        }
        for (at, segment) in segments.enumerate() {
            if at > 0 || qself.is_some() || path.leading_colon.is_some() {
                self.word("::");
            }
            self.segment(segment, in_expr)?;
        }
        Ok(())
    }

    fn segment(&mut self, segment: &syn::PathSegment, in_expr: bool) -> Printed {
        self.word(segment.ident.to_string());
        match &segment.arguments {
            syn::PathArguments::None => Ok(()),
            syn::PathArguments::AngleBracketed(args) => self.generic_args(args, in_expr),
            syn::PathArguments::Parenthesized(args) => {
                self.word("(");
                self.separated(false, &args.inputs, Self::ty)?;
                self.word(")");
                self.return_type(&args.output)
            }
        }
    }

    pub(super) fn generic_args(&mut self, args: &syn::AngleBracketedGenericArguments, colons: bool) -> Printed {
        self.word(if colons { "::<" } else { "<" });
        self.separated(false, &args.args, |layout, arg| match arg {
            syn::GenericArgument::Lifetime(lifetime) => {
                layout.word(lifetime.to_string());
                Ok(())
            }
            syn::GenericArgument::Type(ty) => layout.ty(ty),
            syn::GenericArgument::Const(expr) => layout.expr(expr),
            syn::GenericArgument::AssocType(binding) if binding.generics.is_none() => {
                layout.word(binding.ident.to_string());
                layout.space();
                layout.word_space("=");
                layout.ty(&binding.ty)
            }
            _ => Err("a generic argument of this form"),
        })?;
        self.word(">");
        Ok(())
    }

    pub(super) fn return_type(&mut self, output: &syn::ReturnType) -> Printed {
        if let syn::ReturnType::Type(_, ty) = output {
            self.space();
            self.inconsistent(INDENT);
            self.word_space("->");
            self.ty(ty)?;
            self.end();
        }
        Ok(())
    }
}

/// Nothing but types in it.
fn is_plain(ty: &syn::TypeBareFn) -> bool {
    let bare = ty.lifetimes.is_none() && ty.unsafety.is_none() && ty.abi.is_none() && ty.variadic.is_none();
    bare && ty.inputs.iter().all(|input| input.name.is_none())
}
