//! Closures: making their values out of what they capture, and finding captured places in their bodies.

use std::rc::Rc;

use crate::check::typed::{Capture, CaptureMode, CaptureStep, Closure, ClosureKind};
use crate::flow::build::place::Captured;
use crate::flow::build::scope::DropKind;
use crate::flow::build::{Builder, place::Spot, reference};
use crate::flow::draft::{CaptureInfo, LocalKind};
use crate::flow::types::field_ty;
use crate::flow::{AggregateKind, Local, Operand, Place, Rvalue, StatementKind, Step, Variable};
use crate::items::ClosureId;
use crate::source::Span;
use crate::types::{Args, Mutability, Ty};

impl Builder<'_> {
    /// The value of a closure: its captures are moved, copied and borrowed in order.
    pub fn closure_value(&mut self, id: ClosureId, args: &Args, span: Span) -> Rvalue {
        let Some(closure) = self.context.session.closure(id) else {
            self.unsupported("a closure that has not been checked", span);
            return Rvalue::Aggregate(AggregateKind::Closure(id, args.clone()), Vec::new());
        };
        let fields = closure.captures.iter().map(|capture| self.capture(capture, closure.head)).collect();
        Rvalue::Aggregate(AggregateKind::Closure(id, args.clone()), fields)
    }

    fn capture(&mut self, capture: &Capture, head: Span) -> Operand {
        let spot = self.capture_spot(capture);
        let place = self.place(&spot, capture.span);
        let value = match capture.mode {
            CaptureMode::Value => Rvalue::Use(self.consume(place, &capture.ty)),
            CaptureMode::Shared => Rvalue::Ref(false, place),
            CaptureMode::Mut => Rvalue::Ref(true, place),
        };
        let temp = self.new_temp(capture.field_ty(), head);
        let scope = self.local_scope();
        self.draft.push(StatementKind::StorageLive(temp), head);
        self.schedule(scope, temp, DropKind::Storage);
        self.draft.captures.insert(self.draft.here(), capture.span);
        self.draft.assign(temp, value, head);
        self.schedule(scope, temp, DropKind::Value);
        Operand::Move(temp.into())
    }

    /// The captured place, in the body that makes the closure.
    fn capture_spot(&self, capture: &Capture) -> Spot {
        let mut ty = self.locals[capture.local.0 as usize].ty.clone();
        let mut spot = self.variable(capture.local);
        for step in &capture.path {
            let step = self.capture_step(*step, &ty);
            ty = crate::flow::types::step_ty(&ty, &step);
            spot = spot.step(step);
        }
        spot
    }

    fn capture_step(&self, step: CaptureStep, ty: &Ty) -> Step {
        match step {
            CaptureStep::Deref => Step::Deref,
            CaptureStep::Field(field) => Step::Field(field, field_ty(self.context, ty, 0, field)),
        }
    }

    /// The first parameter of a closure's body is the closure: by reference if it may be called again.
    pub fn closure_self(&mut self, ty: Ty, closure: &Closure) {
        let (self_ty, by_ref) = match closure.kind {
            ClosureKind::Fn => (reference(false, ty), true),
            ClosureKind::FnMut => (reference(true, ty), true),
            ClosureKind::FnOnce => (ty, false),
        };
        let mut infos = Vec::new();
        let local = self.draft.new_local(self_ty, closure.head, LocalKind::Temporary);
        self.draft.params = 1;
        for (index, capture) in closure.captures.iter().enumerate() {
            let info = self.captured_place(local, by_ref, index as u32, capture);
            infos.push(info);
        }
        self.draft.kinds[local.0 as usize] = LocalKind::ClosureSelf(infos.into());
    }

    fn captured_place(&mut self, local: Local, by_ref: bool, index: u32, capture: &Capture) -> CaptureInfo {
        let mut place = Place::from(local);
        if by_ref {
            place.path.push(Step::Deref);
        }
        place.path.push(Step::Field(index, capture.field_ty()));
        let is_ref = capture.mode != CaptureMode::Value;
        if is_ref {
            place.path.push(Step::Deref);
        }
        let variable = &self.locals[capture.local.0 as usize];
        let mut name = variable.name.to_string();
        let mut mutable = variable.mutable;
        let mut ty = variable.ty.clone();
        let mut behind_shared = false;
        for step in &capture.path {
            match step {
                CaptureStep::Field(field) => name = format!("{name}.{}", self.field_name(&ty, *field)),
                CaptureStep::Deref => {
                    name = format!("*{name}");
                    behind_shared |= matches!(ty, Ty::Ref(Mutability::Shared, _));
                    mutable |= matches!(ty, Ty::Ref(Mutability::Mut, _));
                }
            }
            ty = crate::flow::types::step_ty(&ty, &self.capture_step(*step, &ty));
        }
        let name: Rc<str> = name.into();
        self.draft.variables.push(Variable {
            name: name.clone(),
            place: place.clone(),
            ty: capture.ty.clone(),
            span: variable.span,
        });
        self.captured.push(Captured { variable: capture.local, path: capture.path.clone(), place });
        CaptureInfo { name, mutable, by_ref: is_ref, behind_shared }
    }

    fn field_name(&self, ty: &Ty, field: u32) -> String {
        match ty {
            Ty::Adt(adt, _) => {
                let variants = &self.context.session.items.adts[adt.0 as usize].variants;
                let named = variants.first().and_then(|variant| variant.fields.get(field as usize));
                named.map_or_else(|| field.to_string(), |field| field.name.to_string())
            }
            _ => field.to_string(),
        }
    }
}
