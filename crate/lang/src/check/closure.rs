//! Closures: their signatures from what is written and what is expected, and what is known of them while the body around
//! them is being checked.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::check::context::{Checker, Expectation, Frame, node};
use crate::check::typed::{ClosureKind, Expr, ExprKind, Param};
use crate::diagnostic::Diagnostic;
use crate::items::ClosureId;
use crate::source::Span;
use crate::tree;
use crate::types::solve::{ClosureInfo, ClosureView, ExpectedClosure};
use crate::types::{FnSig, Ty};

/// A closure whose body has been checked and whose types are not all known.
#[derive(Debug)]
pub(super) struct OpenClosure {
    /// Its number.
    pub id: ClosureId,
    /// Its parameters.
    pub params: Vec<Param>,
    /// Its body.
    pub body: Expr,
    /// `move`
    pub is_move: bool,
    /// How it is expected to be called.
    pub kind: Option<ClosureKind>,
    /// `|a, b|`
    pub head: Span,
    /// All of it.
    pub span: Span,
}

/// What is known of the closures of one body.
#[derive(Debug, Default)]
pub(super) struct ClosureTable(RefCell<HashMap<ClosureId, ClosureInfo>>);

impl ClosureTable {
    /// Whether it is a closure of this body.
    pub fn is_open(&self, id: ClosureId) -> bool {
        self.0.borrow().contains_key(&id)
    }

    /// Its parameters and result.
    pub fn signature(&self, id: ClosureId) -> FnSig {
        let known = self.0.borrow();
        known.get(&id).map_or(FnSig { inputs: Vec::new(), output: Ty::Error }, |info| info.sig.clone())
    }

    /// What it can be called as, if that is known.
    pub fn kind(&self, id: ClosureId) -> Option<ClosureKind> {
        self.0.borrow().get(&id)?.kind
    }

    /// Keeps what is known.
    pub fn insert(&self, id: ClosureId, info: ClosureInfo) {
        self.0.borrow_mut().insert(id, info);
    }

    /// Its body has been looked at.
    pub fn finish(&self, id: ClosureId, kind: ClosureKind, captures: Vec<Ty>) {
        if let Some(info) = self.0.borrow_mut().get_mut(&id) {
            info.kind = Some(kind);
            info.captures = Some(captures);
        }
    }
}

impl ClosureView for ClosureTable {
    fn closure(&self, id: ClosureId) -> Option<ClosureInfo> {
        self.0.borrow().get(&id).cloned()
    }
}

impl Checker<'_> {
    /// `|a, b| body`
    pub fn check_closure(&mut self, closure: &tree::Closure, span: Span, expected: &Expectation) -> Expr {
        let cause = self.closure_cause.take().unwrap_or(closure.head);
        let expected = self.expected_closure(expected, closure.head);
        let fits = expected.inputs.as_ref().is_none_or(|inputs| inputs.len() == closure.params.len());
        if !fits {
            self.report_closure_count(closure, expected.inputs.as_ref().map_or(0, Vec::len), cause);
        }
        let inputs = self.closure_inputs(closure, &expected);
        let output = match (&closure.output, &expected.output) {
            (Some(written), hint) => {
                let written = self.lower(written);
                if let Some(hint) = hint {
                    self.hint_same(hint, &written);
                }
                written
            }
            (None, Some(hint)) => hint.clone(),
            (None, None) => self.fresh(),
        };
        let id = self.session.new_closure();
        let sig = FnSig { inputs, output };
        let info = ClosureInfo { sig: sig.clone(), kind: expected.kind, captures: None, head: closure.head };
        self.closures.insert(id, info);
        self.parents.insert(id, self.frame.closure);
        let (params, body) = self.closure_body(id, closure, &sig);
        self.open_closures.push(OpenClosure {
            id,
            params,
            body,
            is_move: closure.is_move,
            kind: expected.kind,
            head: closure.head,
            span,
        });
        if !fits {
            return self.error_node(span);
        }
        let args = self.identity.clone();
        node(ExprKind::Closure(id, args.clone()), Ty::Closure(id, args), span)
    }

    fn closure_body(&mut self, id: ClosureId, closure: &tree::Closure, sig: &FnSig) -> (Vec<Param>, Expr) {
        let frame = Frame { output: sig.output.clone(), closure: Some(id), can_return: true };
        let frame = std::mem::replace(&mut self.frame, frame);
        let breakables = std::mem::take(&mut self.breakables);
        let diverges = std::mem::replace(&mut self.diverges, false);
        let result = self.in_scope(None, |checker| {
            let mut params = Vec::with_capacity(closure.params.len());
            for (param, ty) in closure.params.iter().zip(&sig.inputs) {
                let pat = checker.check_pat_top(&param.pat, ty);
                params.push(Param { pat, ty: ty.clone() });
            }
            let body = checker.check_coerced(&closure.body, &sig.output);
            (params, body)
        });
        self.diverges = diverges;
        self.breakables = breakables;
        self.frame = frame;
        result
    }

    /// Types of the parameters: as written, else as expected, else to be inferred.
    fn closure_inputs(&mut self, closure: &tree::Closure, expected: &ExpectedClosure) -> Vec<Ty> {
        let hints = match &expected.inputs {
            Some(hints) if hints.len() == closure.params.len() => Some(hints),
            _ => None,
        };
        let mut inputs = Vec::with_capacity(closure.params.len());
        for (index, param) in closure.params.iter().enumerate() {
            let hint = hints.map(|hints| hints[index].clone());
            let written = param.ty.as_ref().map(|ty| self.lower(ty));
            inputs.push(match (written, hint) {
                (Some(written), Some(hint)) => {
                    // If they differ, the closure is not what is demanded where it is given away.
                    self.hint_same(&hint, &written);
                    written
                }
                (Some(ty), None) | (None, Some(ty)) => ty,
                (None, None) => self.fresh(),
            });
        }
        inputs
    }

    fn report_closure_count(&mut self, closure: &tree::Closure, takes: usize, cause: Span) {
        let plural = |count: usize| if count == 1 { "argument" } else { "arguments" };
        let given = closure.params.len();
        let message =
            format!("closure is expected to take {takes} {}, but it takes {given} {}", plural(takes), plural(given));
        let label = format!("takes {given} {}", plural(given));
        self.errors.push(Diagnostic::error("E0593", message, cause).label(closure.head, label));
    }

    /// What is known of a closure from what is expected of its expression.
    fn expected_closure(&mut self, expected: &Expectation, span: Span) -> ExpectedClosure {
        let Some(ty) = expected.any() else { return ExpectedClosure::default() };
        let ty = ty.clone();
        match self.structure(&ty) {
            var @ Ty::Var(_) => {
                let deduced = self.solver.deduce_closure(&var);
                let normal = |ty: &Ty| self.normalize(ty, span);
                ExpectedClosure {
                    inputs: deduced.inputs.map(|inputs| inputs.iter().map(normal).collect()),
                    output: deduced.output.as_ref().map(normal),
                    kind: deduced.kind,
                }
            }
            Ty::FnPtr(sig) => {
                let output = Some(sig.output.clone());
                ExpectedClosure { inputs: Some(sig.inputs.clone()), output, kind: None }
            }
            Ty::Dyn(object) => match &object.principal {
                Some((id, args)) => {
                    let kind = match self.items.traits[id.0 as usize].lang.as_deref() {
                        Some("fn") => ClosureKind::Fn,
                        Some("fn_mut") => ClosureKind::FnMut,
                        Some("fn_once") => ClosureKind::FnOnce,
                        _ => return ExpectedClosure::default(),
                    };
                    let inputs = match args.first().map(|input| self.shallow(input)) {
                        Some(Ty::Tuple(inputs)) => Some(inputs.to_vec()),
                        _ => None,
                    };
                    let output = object.bindings.first().map(|(_, output)| output.clone());
                    ExpectedClosure { inputs, output, kind: Some(kind) }
                }
                None => ExpectedClosure::default(),
            },
            _ => ExpectedClosure::default(),
        }
    }
}
