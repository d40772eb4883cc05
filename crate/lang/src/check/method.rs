//! Method calls: the method is looked up, the receiver adjusted to what it takes, and the rest is a call.

use crate::check::call::Called;
use crate::check::coerce::cast;
use crate::check::context::{Checker, Expectation, borrow, deref, node};
use crate::check::probe::{self, Pick};
use crate::check::typed::{CastKind, Expr, ExprKind};
use crate::items::{Container, FnId, Items};
use crate::source::Span;
use crate::tree;
use crate::types::solve::Cause;
use crate::types::{Mutability, Ty};

impl Checker<'_> {
    /// `receiver.method::<..>(args)`
    pub fn check_method_call(
        &mut self,
        receiver: &tree::Expr,
        method: &tree::Segment,
        args: &[tree::Expr],
        span: Span,
        expected: &Expectation,
    ) -> Expr {
        let receiver = self.check_any(receiver);
        let ty = self.known(&receiver.ty, receiver.span);
        let ty = self.table.resolve(&ty);
        let found = if matches!(ty, Ty::Error) {
            None
        } else {
            match probe::probe(self.solver, &self.scope, &ty, &method.name) {
                Ok(pick) => Some(pick),
                Err(diagnostic) => {
                    self.errors.push(diagnostic);
                    None
                }
            }
        };
        let Some(pick) = found else {
            for arg in args {
                self.check_any(arg);
            }
            return self.error_node(span);
        };
        self.call_method(receiver, &pick, method, args, span, expected)
    }

    fn call_method(
        &mut self,
        receiver: Expr,
        pick: &Pick,
        method: &tree::Segment,
        args: &[tree::Expr],
        span: Span,
        expected: &Expectation,
    ) -> Expr {
        let items = self.items;
        let at = method.name.span;
        let function = &items.functions[pick.function.0 as usize];
        let all = match self.item_args(&function.generics, &pick.parent, method) {
            Ok(all) => all,
            Err(diagnostic) => return self.fail(diagnostic),
        };
        let receiver = self.adjust_receiver(receiver, pick);
        let sig = function.sig.subst(&all);
        let Some((self_ty, inputs)) = sig.inputs.split_first() else { return self.error_node(span) };
        let self_ty = self.normalize(self_ty, at);
        self.demand_same(&self_ty, &receiver.ty.clone(), receiver.span);
        let inputs: Vec<Ty> = inputs.iter().map(|ty| self.normalize(ty, at)).collect();
        let output = self.normalize(&sig.output, at);
        self.demand(&function.generics, &all, at, Cause::Bound);
        self.written_args = method.args.iter().flat_map(|args| &args.types).map(|ty| ty.span).collect();
        let rest = self.check_arguments(Called::Method(pick.function), &inputs, &output, args, at, expected);
        if is_scoped_spawn(self.items, pick.function) {
            self.scoped.extend(rest.iter().map(|value| (value.ty.clone(), self.frame.closure, value.span)));
        }
        let values = std::iter::once(receiver).chain(rest).collect();
        node(ExprKind::Call { function: pick.function, args: all, values, at }, output, span)
    }

    fn adjust_receiver(&mut self, receiver: Expr, pick: &Pick) -> Expr {
        let place = self.apply_autoderef(receiver, &pick.steps);
        let value = match pick.autoref {
            Some(mutability) => self.autoref(mutability, place),
            None => match self.shallow(&place.ty) {
                // A reference that is a receiver is lent, not moved or copied.
                Ty::Ref(mutability, inner) => {
                    let place = deref(place, (*inner).clone());
                    self.autoref(mutability, place)
                }
                _ => place,
            },
        };
        if !pick.unsize {
            return value;
        }
        match self.shallow(&value.ty) {
            Ty::Ref(mutability, inner) => match self.shallow(&inner) {
                Ty::Array(item, _) => cast(CastKind::Unsize, value, Ty::Ref(mutability, Ty::Slice(item).into())),
                _ => value,
            },
            _ => value,
        }
    }

    fn autoref(&mut self, mutability: Mutability, mut place: Expr) -> Expr {
        if mutability == Mutability::Mut {
            self.make_mutable(&mut place);
        }
        let mut value = borrow(mutability, place);
        if let ExprKind::Borrow { two_phase, .. } = &mut value.kind {
            *two_phase = mutability == Mutability::Mut;
        }
        value
    }
}

/// `Scope::spawn` and `Builder::spawn_scoped`: what they take must outlive the scope.
fn is_scoped_spawn(items: &Items, function: FnId) -> bool {
    let function = &items.functions[function.0 as usize];
    let Container::Impl(of) = function.container else { return false };
    let Ty::Adt(id, _) = &items.impls[of.0 as usize].self_ty else { return false };
    let adt = &items.adts[id.0 as usize];
    !adt.span.is_user() && matches!((&*adt.name, &*function.name), ("Scope", "spawn") | ("Builder", "spawn_scoped"))
}
