//! Expressions that name places. A place of a variable that a closure has captured is only looked up once the way from the
//! variable is known, because the closure may have captured a part of it.

use crate::check::typed::{CaptureStep, Expr, ExprKind, LocalId};
use crate::diagnostic::Diagnostic;
use crate::flow::build::Builder;
use crate::flow::draft::LocalKind;
use crate::flow::{Constant, ConstantKind, Local, Operand, Place, Rvalue, Step, TerminatorKind};
use crate::items::StaticId;
use crate::source::Span;
use crate::types::{IntTy, Ty};

/// A place on the way to being one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    base: Base,
    path: Vec<Step>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Base {
    Local(Local),
    /// A variable of the body around.
    Captured(LocalId),
}

/// A captured place, and where it is in the closure's body.
#[derive(Debug)]
pub struct Captured {
    /// The variable.
    pub variable: LocalId,
    /// The way from there.
    pub path: Vec<CaptureStep>,
    /// Where it is.
    pub place: Place,
}

impl From<Place> for Spot {
    fn from(place: Place) -> Self {
        Self { base: Base::Local(place.local), path: place.path }
    }
}

impl Spot {
    /// The spot one step further.
    #[must_use]
    pub fn step(mut self, step: Step) -> Self {
        self.path.push(step);
        self
    }
}

impl Builder<'_> {
    /// The place that a spot is; none if the closure has not captured it, because it does not use it.
    pub fn find_place(&self, spot: &Spot) -> Option<Place> {
        match spot.base {
            Base::Local(local) => Some(Place { local, path: spot.path.clone() }),
            Base::Captured(variable) => self.captured.iter().find_map(|captured| {
                let rest = (captured.variable == variable).then(|| behind(&captured.path, &spot.path))??;
                let mut place = captured.place.clone();
                place.path.extend(rest.iter().cloned());
                Some(place)
            }),
        }
    }

    /// The place that a spot is.
    pub fn place(&mut self, spot: &Spot, span: Span) -> Place {
        match self.find_place(spot) {
            Some(place) => place,
            None => {
                let what = "a use of this variable that its surroundings do not show (a closure, or a constant)";
                self.problems.push(Diagnostic::unsupported(what, span));
                Local(0).into()
            }
        }
    }

    /// Where a variable is.
    pub fn variable(&self, variable: LocalId) -> Spot {
        if let Some(reference) = self.guarded.get(&variable) {
            return Spot::from(Place::from(*reference)).step(Step::Deref);
        }
        let base = self.variables.get(&variable).map_or(Base::Captured(variable), |local| Base::Local(*local));
        Spot { base, path: Vec::new() }
    }

    /// The place that an expression names; of a value: of a temporary.
    pub fn as_spot(&mut self, expr: &Expr) -> Spot {
        match &expr.kind {
            ExprKind::Local(variable) => self.variable(*variable),
            ExprKind::Static(id) => self.static_spot(*id, expr),
            ExprKind::Field(base, field) => self.as_spot(base).step(Step::Field(*field, expr.ty.clone())),
            ExprKind::Deref(base) => self.as_spot(base).step(Step::Deref),
            ExprKind::Index(base, index) => self.index(base, index, expr.span),
            _ => {
                let scope = self.scope_of(expr);
                Place::from(self.as_temp(scope, expr)).into()
            }
        }
    }

    /// As [`Self::as_spot`], when all of the way is known.
    pub fn as_place(&mut self, expr: &Expr) -> Place {
        let spot = self.as_spot(expr);
        self.place(&spot, expr.span)
    }

    fn static_spot(&mut self, id: StaticId, expr: &Expr) -> Spot {
        let ty = super::reference(false, expr.ty.clone());
        let temp = self.draft.new_local(ty.clone(), expr.span, LocalKind::StaticRef(id));
        let constant = Constant { ty, kind: ConstantKind::Static(id) };
        self.draft.assign_operand(temp, Operand::Constant(constant), expr.span);
        Spot::from(Place::from(temp)).step(Step::Deref)
    }

    /// The base is a place, then comes the index, then the check.
    fn index(&mut self, base: &Expr, index: &Expr, span: Span) -> Spot {
        let spot = self.as_spot(base);
        let scope = self.scope_of(index);
        let number = self.as_temp(scope, index);
        let length = match &base.ty {
            Ty::Array(_, length) => self.const_arg(length),
            _ => {
                let place = self.place(&spot, base.span);
                let length = self.new_temp(Ty::Int(IntTy::Usize), span);
                self.draft.assign(length, Rvalue::Length(place), span);
                Operand::Copy(length.into())
            }
        };
        let target = self.draft.new_block(span);
        let kind = TerminatorKind::BoundsCheck { index: Operand::Copy(number.into()), length, target, unwind: None };
        let block = self.draft.terminate(kind, span);
        self.diverge_from(block);
        self.draft.cursor = target;
        spot.step(Step::Index(number))
    }

    /// The value of a const argument that is a `usize`.
    pub fn const_arg(&self, arg: &Ty) -> Operand {
        super::call::constant_arg(arg, Ty::Int(IntTy::Usize))
    }
}

/// What of a way is left behind a captured place, if it leads there.
fn behind<'p>(captured: &[CaptureStep], path: &'p [Step]) -> Option<&'p [Step]> {
    let mut rest = path.iter();
    for step in captured {
        // A struct's or single variant's fields are reached without a step for the variant in a capture.
        let mut next = rest.next()?;
        if matches!(next, Step::Variant(_)) {
            next = rest.next()?;
        }
        match (step, next) {
            (CaptureStep::Deref, Step::Deref) => {}
            (CaptureStep::Field(captured), Step::Field(field, _)) if captured == field => {}
            _ => return None,
        }
    }
    Some(rest.as_slice())
}
