//! Literals, and the structs and variants that are written out.

use crate::check::context::{Checker, Deferred, Expectation, node};
use crate::check::typed::{Expr, ExprKind, Value};
use crate::diagnostic::Diagnostic;
use crate::items::Adt;
use crate::source::Span;
use crate::tree::{self, Literal};
use crate::types::solve::Cause;
use crate::types::{Args, FloatTy, IntTy, Mutability, Ty, VarKind};

impl Checker<'_> {
    /// A literal. One of a number takes the type that is expected, if it can.
    pub fn check_literal(&mut self, literal: &Literal, span: Span, expected: &Expectation) -> Expr {
        let (value, ty) = match literal {
            Literal::Bool(value) => (Value::Bool(*value), Ty::Bool),
            Literal::Char(value) => (Value::Char(*value), Ty::Char),
            Literal::Byte(value) => (Value::Int(u128::from(*value)), Ty::Int(IntTy::U8)),
            Literal::Int(value, Some(suffix)) => match (int_named(suffix), float_named(suffix)) {
                (Some(int), _) => (Value::Int(*value), Ty::Int(int)),
                // `1f64` is a float.
                (None, Some(float)) => {
                    let text = value.to_string();
                    return self.defer(Deferred::Float(text.into()), Ty::Float(float), span);
                }
                (None, None) => return self.bad_suffix(suffix, span),
            },
            Literal::Int(value, None) => (Value::Int(*value), self.integer_type(expected)),
            Literal::Float(text, suffix) => {
                let ty = match suffix {
                    Some(suffix) => match float_named(suffix) {
                        Some(float) => Ty::Float(float),
                        None => return self.bad_suffix(suffix, span),
                    },
                    None => match expected.any().map(|ty| self.shallow(ty)) {
                        Some(ty @ Ty::Float(_)) => ty,
                        _ => self.table.fresh(VarKind::Float),
                    },
                };
                return self.defer(Deferred::Float(text.clone()), ty, span);
            }
            Literal::Str(text) => (Value::Str(text.clone()), Ty::reference(Mutability::Shared, Ty::Str)),
            Literal::ByteStr(bytes) => {
                let length = Ty::Const(bytes.len() as u128);
                let array = Ty::Array(Ty::Int(IntTy::U8).into(), length.into());
                (Value::Bytes(bytes.clone()), Ty::reference(Mutability::Shared, array))
            }
        };
        if let Value::Int(number) = value {
            self.integers.push((number, false, ty.clone(), span));
        }
        node(ExprKind::Literal(value), ty, span)
    }

    fn bad_suffix(&mut self, suffix: &str, span: Span) -> Expr {
        self.fail(Diagnostic::error("", format!("invalid suffix `{suffix}` for number literal"), span))
    }

    fn integer_type(&self, expected: &Expectation) -> Ty {
        match expected.any().map(|ty| self.shallow(ty)) {
            Some(ty @ Ty::Int(_)) => ty,
            Some(ty @ Ty::Var(var)) if var.kind == VarKind::Int => ty,
            // `0x61 as char`
            Some(Ty::Char) if matches!(expected, Expectation::Cast(_)) => Ty::Int(IntTy::U8),
            _ => self.table.fresh(VarKind::Int),
        }
    }

    /// `S { a: x, ..base }`
    pub fn check_struct(
        &mut self,
        path: &tree::Path,
        fields: &[(tree::Ident, tree::Expr)],
        base: Option<&tree::Expr>,
        span: Span,
        expected: &Expectation,
    ) -> Expr {
        let table = self.table;
        let found = self.scope.struct_path(path, &mut |kind, _| table.fresh(kind));
        let (id, variant, args) = match found {
            Ok(found) => found,
            Err(diagnostic) => {
                for (_, value) in fields {
                    self.check_any(value);
                }
                if let Some(base) = base {
                    self.check_any(base);
                }
                return self.fail(diagnostic);
            }
        };
        let args: Args = args.iter().map(|ty| self.normalize(ty, span)).collect();
        let ty = Ty::Adt(id, args.clone());
        if let Some(expected) = expected.only_has() {
            self.hint_same(&expected, &ty);
        }
        let items = self.items;
        let adt = &items.adts[id.0 as usize];
        self.demand(&adt.generics, &args, path.span, Cause::Bound);
        let errors = self.errors.len();
        let values = self.check_fields(adt, variant, &args, fields);
        let fields_known = values.len() == fields.len() || self.errors.len() == errors;
        let base = base.map(|base| {
            if adt.is_enum {
                let message = "functional record update syntax requires a struct";
                self.errors.push(Diagnostic::error("E0436", message, base.span));
            }
            Box::new(self.check_exact(base, &ty))
        });
        if base.is_none() && fields_known {
            self.report_missing(adt, variant, &values, path.span);
        }
        node(ExprKind::Adt { adt: id, variant, args, fields: values, base }, ty, span)
    }

    fn check_fields(
        &mut self,
        adt: &Adt,
        variant: u32,
        args: &[Ty],
        fields: &[(tree::Ident, tree::Expr)],
    ) -> Vec<(u32, Expr)> {
        let declared = &adt.variants[variant as usize];
        let mut values = Vec::<(u32, Expr)>::with_capacity(fields.len());
        for (name, value) in fields {
            let Some(index) = declared.fields.iter().position(|field| field.name == name.name) else {
                self.report_unknown_field(adt, variant, name);
                self.check_any(value);
                continue;
            };
            let field = &declared.fields[index];
            if !self.scope.may_see(field.visible) {
                self.report_private_field(adt, name);
            }
            if values.iter().any(|(given, _)| *given as usize == index) {
                let message = format!("field `{}` specified more than once", name.name);
                self.errors
                    .push(Diagnostic::error("E0062", message, name.span).label(name.span, "used more than once"));
            }
            let ty = self.normalize(&field.ty.subst(args), name.span);
            let value = self.check_coerced(value, &ty);
            values.push((index as u32, value));
        }
        values
    }

    fn report_unknown_field(&mut self, adt: &Adt, variant: u32, name: &tree::Ident) {
        let what = self.variant_name(adt, variant);
        let (code, kind) = if adt.is_enum { ("E0559", "variant") } else { ("E0560", "struct") };
        let message = format!("{kind} `{what}` has no field named `{}`", name.name);
        self.errors.push(Diagnostic::error(code, message, name.span).label(name.span, "unknown field"));
    }

    /// A field that may not be named here.
    pub fn report_private_field(&mut self, adt: &Adt, name: &tree::Ident) {
        let message = format!("field `{}` of struct `{}` is private", name.name, adt.name);
        self.late.push(Diagnostic::error("E0451", message, name.span).label(name.span, "private field"));
    }

    fn report_missing(&mut self, adt: &Adt, variant: u32, values: &[(u32, Expr)], span: Span) {
        let declared = &adt.variants[variant as usize];
        let missing: Vec<_> = declared
            .fields
            .iter()
            .enumerate()
            .filter(|(index, _)| !values.iter().any(|(given, _)| *given as usize == *index))
            .map(|(_, field)| field.name.clone())
            .collect();
        if missing.is_empty() {
            return;
        }
        let list = list_names(&missing);
        let what = self.variant_name(adt, variant);
        let message = format!("missing {list} in initializer of `{what}`");
        self.errors.push(Diagnostic::error("E0063", message, span).label(span, format!("missing {list}")));
    }

    /// `S` or `E::V`
    pub fn variant_name(&self, adt: &Adt, variant: u32) -> String {
        if adt.is_enum {
            format!("{}::{}", adt.name, adt.variants[variant as usize].name)
        } else {
            adt.name.to_string()
        }
    }
}

/// "field `a`", "fields `a` and `b`", "fields `a`, `b` and `c`", "fields `a`, `b`, `c` and 2 other fields"
pub(super) fn list_names(names: &[std::rc::Rc<str>]) -> String {
    let quoted: Vec<String> = names.iter().take(3).map(|name| format!("`{name}`")).collect();
    match (quoted.as_slice(), names.len().saturating_sub(3)) {
        ([one], _) => format!("field {one}"),
        ([one, two], _) => format!("fields {one} and {two}"),
        ([one, two, three], 0) => format!("fields {one}, {two} and {three}"),
        (_, 1) => format!("fields {} and 1 other field", quoted.join(", ")),
        (_, others) => format!("fields {} and {others} other fields", quoted.join(", ")),
    }
}

/// The integer type of this name.
pub(super) fn int_named(name: &str) -> Option<IntTy> {
    use IntTy::*;
    [I8, I16, I32, I64, I128, Isize, U8, U16, U32, U64, U128, Usize].into_iter().find(|int| int.name() == name)
}

fn float_named(name: &str) -> Option<FloatTy> {
    match name {
        "f32" => Some(FloatTy::F32),
        "f64" => Some(FloatTy::F64),
        _ => None,
    }
}
