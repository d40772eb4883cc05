//! Consts and ranges as patterns: a const of a primitive type is its value, another is the pattern that its value would be.

use crate::check::context::Checker;
use crate::check::pattern::{Bindings, Mode, error_pat, wrap};
use crate::check::typed::{Pat, PatKind, Value};
use crate::diagnostic::Diagnostic;
use crate::items::resolve::{PathRes, Scope};
use crate::items::{BodyOwner, ConstId};
use crate::source::Span;
use crate::tree;
use crate::types::{Args, FloatTy, Ty, VarKind};

impl Checker<'_> {
    /// A const as a pattern.
    pub fn check_const_pat(&mut self, id: ConstId, args: &Args, expected: &Ty, span: Span) -> Pat {
        let items = self.items;
        let constant = &items.constants[id.0 as usize];
        let found = self.normalize(&constant.ty.subst(args), span);
        if !matches!(found, Ty::Bool | Ty::Char | Ty::Int(_)) {
            return self.check_structural_const(id, &found, expected, span);
        }
        let (layers, ty, _) = self.peel(expected, None);
        self.demand_pat(&ty, &found, span);
        match self.const_value(id, &found, span) {
            Ok(value) => wrap(layers, Pat { kind: PatKind::Value(value), ty, span }),
            Err(diagnostic) => self.bad_pat(diagnostic),
        }
    }

    /// A const of another type is the pattern that its value would be, if the value is written out.
    fn check_structural_const(&mut self, id: ConstId, found: &Ty, expected: &Ty, span: Span) -> Pat {
        let items = self.items;
        let constant = &items.constants[id.0 as usize];
        let given =
            constant.given.as_ref().map(|given| tree::PatKind::Literal { negative: false, value: given.clone() });
        let written = constant.value.as_ref().and_then(|value| value_pattern(value));
        if let (Ty::Float(float), false) = (found, constant.span.is_user())
            && let Some(number) = float_limit(*float, &constant.name)
        {
            let (layers, ty, _) = self.peel(expected, None);
            self.demand_pat(&ty, found, span);
            return wrap(layers, Pat { kind: PatKind::Value(Value::Float(number.to_bits())), ty, span });
        }
        let pat = match given.map(|kind| tree::Pat { kind, span }).or(written) {
            Some(pat) => pat,
            None => {
                let what = format!("this const of type `{}` as a pattern", self.show(found));
                return self.bad_pat(Diagnostic::unsupported(what, span));
            }
        };
        let ty = if matches!(found, Ty::Ref(..)) { self.structure(expected) } else { self.peel(expected, None).1 };
        self.demand_pat(&ty, found, span);
        let outside = std::mem::replace(&mut self.scope, Scope::of(items, BodyOwner::Const(id)));
        let pat = self.check_pat(&pat, expected, None, &mut Bindings::default());
        self.scope = outside;
        pat
    }

    /// The value of a const of a primitive type.
    fn const_value(&mut self, id: ConstId, ty: &Ty, span: Span) -> Result<Value, Diagnostic> {
        let number = self.const_number(id, ty, span)?;
        Ok(match ty {
            Ty::Bool => Value::Bool(number != 0),
            Ty::Char => Value::Char(u32::try_from(number).ok().and_then(char::from_u32).unwrap_or_default()),
            _ => Value::Int(number),
        })
    }

    fn const_number(&self, id: ConstId, ty: &Ty, span: Span) -> Result<u128, Diagnostic> {
        let items = self.items;
        let constant = &items.constants[id.0 as usize];
        if let Some(tree::Literal::Int(number, _)) = &constant.given {
            return Ok(*number);
        }
        // The limits of the integers are the machine's.
        if let (Ty::Int(int), false) = (ty, constant.span.is_user()) {
            let bits = int.bits();
            match (&*constant.name, int.is_signed()) {
                ("MAX", false) => return Ok(u128::MAX >> (128 - bits)),
                ("MAX", true) => return Ok((1 << (bits - 1)) - 1),
                ("MIN", false) => return Ok(0),
                ("MIN", true) => return Ok(u128::MAX << (bits - 1)),
                _ => {}
            }
        }
        let unknown = || Diagnostic::unsupported("this const as a pattern", span);
        let value = constant.value.as_ref().ok_or_else(unknown)?;
        match Scope::of(items, BodyOwner::Const(id)).const_arg(value, ty, &mut |_, _| Ty::Error)? {
            Ty::Const(number) => Ok(number),
            _ => Err(unknown()),
        }
    }

    /// The value of a float const that is written as a literal.
    fn float_const(&mut self, id: ConstId, ty: Ty, span: Span) -> Option<(Value, Ty)> {
        let items = self.items;
        let constant = &items.constants[id.0 as usize];
        if let (Ty::Float(float), false) = (&ty, constant.span.is_user())
            && let Some(number) = float_limit(*float, &constant.name)
        {
            return Some((Value::Float(number.to_bits()), ty));
        }
        let value = constant.value.as_ref().and_then(|value| value_pattern(value));
        match value.map(|pat| pat.kind) {
            Some(tree::PatKind::Literal { negative, value }) => {
                self.literal_value(negative, &value, span).map(|(value, _)| (value, ty))
            }
            _ => {
                self.bad_pat(Diagnostic::unsupported("this end of a range pattern", span));
                None
            }
        }
    }

    /// `a..=b`
    pub fn check_range_pat(
        &mut self,
        start: Option<&tree::Expr>,
        end: Option<&tree::Expr>,
        inclusive: bool,
        expected: &Ty,
        mode: Mode,
        span: Span,
    ) -> Pat {
        let (layers, ty, _) = self.peel(expected, mode);
        let mut values = [None, None];
        for (slot, bound) in values.iter_mut().zip([start, end]) {
            let Some(bound) = bound else { continue };
            let Some((value, found)) = self.range_end(bound) else { return error_pat(span) };
            let is_number = match self.shallow(&found) {
                Ty::Char | Ty::Int(_) | Ty::Float(_) | Ty::Error => true,
                Ty::Var(var) => var.kind != VarKind::General,
                _ => false,
            };
            if !is_number {
                let message = "only `char` and numeric types are allowed in range patterns";
                return self.bad_pat(Diagnostic::error("E0029", message, bound.span));
            }
            self.demand_pat(&ty, &found, bound.span);
            *slot = Some(value);
        }
        let [start, end] = values;
        if let (Some(start), Some(end)) = (&start, &end) {
            self.ranges.push((start.clone(), end.clone(), inclusive, ty.clone(), span));
        }
        wrap(layers, Pat { kind: PatKind::Range { start, end, inclusive }, ty, span })
    }

    fn range_end(&mut self, bound: &tree::Expr) -> Option<(Value, Ty)> {
        match &bound.kind {
            tree::ExprKind::Literal(literal) => self.literal_value(false, literal, bound.span),
            tree::ExprKind::Unary(tree::UnaryOp::Neg, operand) => match &operand.kind {
                tree::ExprKind::Literal(literal) => self.literal_value(true, literal, bound.span),
                _ => {
                    self.bad_pat(Diagnostic::unsupported("this end of a range pattern", bound.span));
                    None
                }
            },
            tree::ExprKind::Path(path) => {
                let table = self.table;
                let found =
                    self.scope.value_path(path, &mut |kind, _| table.fresh(kind)).and_then(|found| match found {
                        PathRes::Assoc { ty, segment } => self.assoc_in_pattern(&ty, &segment, bound.span),
                        other => Ok(other),
                    });
                match found {
                    Ok(PathRes::Const(id, args)) => {
                        let ty = self.items.constants[id.0 as usize].ty.subst(&args);
                        let ty = self.normalize(&ty, bound.span);
                        if let Ty::Float(_) = ty {
                            return self.float_const(id, ty, bound.span);
                        }
                        match self.const_value(id, &ty, bound.span) {
                            Ok(value) => Some((value, ty)),
                            Err(diagnostic) => {
                                self.errors.push(diagnostic);
                                None
                            }
                        }
                    }
                    Ok(_) => {
                        self.bad_pat(Diagnostic::unsupported("this end of a range pattern", bound.span));
                        None
                    }
                    Err(diagnostic) => {
                        self.errors.push(diagnostic);
                        None
                    }
                }
            }
            _ => {
                self.bad_pat(Diagnostic::unsupported("this end of a range pattern", bound.span));
                None
            }
        }
    }
}

/// The pattern that takes exactly the value that an expression writes out.
fn value_pattern(value: &tree::Expr) -> Option<tree::Pat> {
    use tree::{ExprKind, PatKind as Tree};
    let all = |values: &[tree::Expr]| values.iter().map(value_pattern).collect::<Option<Vec<_>>>();
    let kind = match &value.kind {
        ExprKind::Literal(literal) => Tree::Literal { negative: false, value: literal.clone() },
        ExprKind::Unary(tree::UnaryOp::Neg, operand) => match &operand.kind {
            ExprKind::Literal(literal) => Tree::Literal { negative: true, value: literal.clone() },
            _ => return None,
        },
        ExprKind::Path(path) => Tree::Path(path.clone()),
        ExprKind::Call(callee, values) => match &callee.kind {
            ExprKind::Path(path) => Tree::TupleStruct(path.clone(), all(values)?),
            _ => return None,
        },
        ExprKind::Struct { path, fields, base: None } => {
            let pats = fields.iter().map(|(name, value)| Some((name.clone(), value_pattern(value)?)));
            Tree::Struct { path: path.clone(), fields: pats.collect::<Option<Vec<_>>>()?, rest: false }
        }
        ExprKind::Tuple(values) => Tree::Tuple(all(values)?),
        ExprKind::Array(values) => Tree::Slice(all(values)?),
        ExprKind::Ref { mutable: false, expr } => {
            // A text is a reference already, and so is its pattern.
            Tree::Ref { mutable: false, pat: Box::new(value_pattern(expr)?) }
        }
        _ => return None,
    };
    Some(tree::Pat { kind, span: value.span })
}

/// What the consts of this name of the float types are, where they are no literals in the library's texts.
fn float_limit(float: FloatTy, name: &str) -> Option<f64> {
    let narrow = float == FloatTy::F32;
    Some(match name {
        "INFINITY" => f64::INFINITY,
        "NEG_INFINITY" => f64::NEG_INFINITY,
        "MAX" if narrow => f64::from(f32::MAX),
        "MIN" if narrow => f64::from(f32::MIN),
        "MAX" => f64::MAX,
        "MIN" => f64::MIN,
        _ => return None,
    })
}
