//! Which arm: patterns become rows of tests on places, and rows become switches as in rustc: the first test of the first row
//! is made, rows that it concerns too go along, and the others wait behind.

use std::collections::BTreeMap;

use crate::check::typed::{LocalId, Pat, PatKind, Value};
use crate::flow::build::Builder;
use crate::flow::build::place::Spot;
use crate::flow::{BlockId, Constant, ConstantKind, Operand, Rvalue, Step, TerminatorKind};
use crate::source::Span;
use crate::tree::BinaryOp;
use crate::types::{IntTy, Mutability, Ty};

/// So many alternatives of one match are not meant to be read by anyone.
const MOST_ROWS: usize = 4096;

/// One alternative of an arm: what must hold, and what is bound then.
#[derive(Clone, Debug)]
pub struct Row<'p> {
    /// Which arm.
    pub arm: usize,
    tests: Vec<Test<'p>>,
    /// What is bound, in order.
    pub bindings: Vec<Bound>,
    /// Where control is when all tests hold.
    pub start: BlockId,
    /// Where it goes if the guard says no.
    pub otherwise: BlockId,
}

/// A binding of a row.
#[derive(Clone, Debug)]
pub struct Bound {
    /// The variable.
    pub variable: LocalId,
    /// What it is bound to.
    pub spot: Spot,
    /// None: by value.
    pub by_ref: Option<bool>,
    /// Where it stands.
    pub span: Span,
}

#[derive(Clone, Debug)]
struct Test<'p> {
    spot: Spot,
    ty: &'p Ty,
    kind: TestKind<'p>,
    span: Span,
}

#[derive(Clone, Debug)]
enum TestKind<'p> {
    Variant { variant: u32, count: usize },
    Value(&'p Value),
    Range { start: Option<&'p Value>, end: Option<&'p Value>, inclusive: bool },
    Length { least: u64, exact: bool },
}

impl TestKind<'_> {
    /// The value that a switch compares, if the test can be one of a switch.
    fn switched(&self) -> Option<u128> {
        match self {
            Self::Variant { variant, .. } => Some(u128::from(*variant)),
            Self::Value(Value::Bool(value)) => Some(u128::from(*value)),
            Self::Value(Value::Char(value)) => Some(u128::from(u32::from(*value))),
            Self::Value(Value::Int(value)) => Some(*value),
            _ => None,
        }
    }
}

impl Builder<'_> {
    /// The rows of the arms' patterns, in order.
    pub fn rows<'p>(&mut self, pats: impl IntoIterator<Item = &'p Pat>, spot: &Spot) -> Vec<Row<'p>> {
        let mut rows = Vec::new();
        for (arm, pat) in pats.into_iter().enumerate() {
            let entry = self.draft.cursor;
            let row = Row { arm, tests: Vec::new(), bindings: Vec::new(), start: entry, otherwise: entry };
            rows.extend(self.flatten(vec![row], pat, spot.clone()));
        }
        rows
    }

    /// Adds what a pattern demands of a place; alternatives multiply the rows.
    fn flatten<'p>(&mut self, mut rows: Vec<Row<'p>>, pat: &'p Pat, spot: Spot) -> Vec<Row<'p>> {
        let mut test = |kind: TestKind<'p>| {
            for row in &mut rows {
                row.tests.push(Test { spot: spot.clone(), ty: &pat.ty, kind: kind.clone(), span: pat.span });
            }
        };
        match &pat.kind {
            PatKind::Wild => rows,
            PatKind::Binding { local, by_ref, sub } => {
                for row in &mut rows {
                    let bound = Bound { variable: *local, spot: spot.clone(), by_ref: *by_ref, span: pat.span };
                    row.bindings.push(bound);
                }
                match sub {
                    Some(sub) => self.flatten(rows, sub, spot),
                    None => rows,
                }
            }
            PatKind::Variant { adt, variant, fields } => {
                let count = self.context.session.items.adts[adt.0 as usize].variants.len();
                if count > 1 {
                    test(TestKind::Variant { variant: *variant, count });
                }
                self.flatten_fields(rows, fields, &spot.step(Step::Variant(*variant)))
            }
            PatKind::Fields(fields) => self.flatten_fields(rows, fields, &spot),
            PatKind::Deref(inner) => self.flatten(rows, inner, spot.step(Step::Deref)),
            PatKind::Value(value) => {
                test(TestKind::Value(value));
                rows
            }
            PatKind::Range { start, end, inclusive } => {
                let (start, end) = (start.as_ref(), end.as_ref());
                test(TestKind::Range { start, end, inclusive: *inclusive });
                rows
            }
            PatKind::Slice { prefix, rest, suffix } => {
                let least = (prefix.len() + suffix.len()) as u64;
                if matches!(pat.ty, Ty::Slice(_)) {
                    test(TestKind::Length { least, exact: rest.is_none() });
                }
                for (offset, item) in prefix.iter().enumerate() {
                    let step = Step::ConstantIndex { offset: offset as u64, from_end: false };
                    rows = self.flatten(rows, item, spot.clone().step(step));
                }
                if let Some(Some(rest)) = rest {
                    let step = Step::Subslice { from: prefix.len() as u64, to: suffix.len() as u64 };
                    rows = self.flatten(rows, rest, spot.clone().step(step));
                }
                for (index, item) in suffix.iter().enumerate() {
                    let offset = (suffix.len() - index) as u64;
                    rows = self.flatten(rows, item, spot.clone().step(suffix_step(&pat.ty, offset)));
                }
                rows
            }
            PatKind::Or(alternatives) => {
                let mut all = Vec::new();
                for row in rows {
                    for alternative in alternatives {
                        all.extend(self.flatten(vec![row.clone()], alternative, spot.clone()));
                        if all.len() > MOST_ROWS {
                            self.unsupported("a pattern with thousands of alternatives", pat.span);
                            return all;
                        }
                    }
                }
                all
            }
        }
    }

    fn flatten_fields<'p>(&mut self, rows: Vec<Row<'p>>, fields: &'p [(u32, Pat)], spot: &Spot) -> Vec<Row<'p>> {
        fields.iter().fold(rows, |rows, (field, pat)| {
            self.flatten(rows, pat, spot.clone().step(Step::Field(*field, pat.ty.clone())))
        })
    }

    /// Tests at the cursor which row it is. The result is where no row holds.
    pub fn decide(&mut self, rows: &mut [Row<'_>], span: Span) -> BlockId {
        let order: Vec<usize> = (0..rows.len()).collect();
        self.decide_among(rows, &order, span)
    }

    fn decide_among(&mut self, rows: &mut [Row<'_>], mut order: &[usize], span: Span) -> BlockId {
        while let Some(first) = order.first().copied() {
            let Some(test) = rows[first].tests.first().cloned() else {
                let otherwise = self.draft.new_block(span);
                rows[first].start = self.draft.cursor;
                rows[first].otherwise = otherwise;
                self.draft.cursor = otherwise;
                order = &order[1..];
                continue;
            };
            let rest = self.draft.new_block(test.span);
            if test.kind.switched().is_some() && !matches!(test.ty, Ty::Ref(..) | Ty::Str) {
                order = self.switch(rows, order, &test, rest);
            } else {
                self.compare(&test, rest);
                rows[first].tests.remove(0);
                let otherwise = self.decide_among(rows, &[first], span);
                self.draft.cursor = otherwise;
                self.draft.terminate(TerminatorKind::Goto(rest), span);
                order = &order[1..];
            }
            self.draft.cursor = rest;
        }
        self.draft.cursor
    }

    /// Rows that test the same place go along, up to the first that does not. The result is what is left.
    fn switch<'o>(&mut self, rows: &mut [Row<'_>], order: &'o [usize], test: &Test, rest: BlockId) -> &'o [usize] {
        let mut branches: BTreeMap<u128, Vec<usize>> = BTreeMap::new();
        let mut taken = 0;
        for index in order {
            let tests = &mut rows[*index].tests;
            let found = tests.iter().position(|other| other.spot == test.spot && other.kind.switched().is_some());
            let Some(found) = found else { break };
            let value = tests.remove(found).kind.switched().expect("this was asked above");
            branches.entry(value).or_default().push(*index);
            taken += 1;
        }
        let place = self.place(&test.spot, test.span);
        let on = match test.kind {
            TestKind::Variant { .. } => {
                let number = self.new_temp(Ty::Int(IntTy::Usize), test.span);
                self.draft.assign(number, Rvalue::Variant(place), test.span);
                Operand::Move(number.into())
            }
            _ => Operand::Copy(place),
        };
        let is_complete = match test.kind {
            TestKind::Variant { count, .. } => branches.len() == count,
            TestKind::Value(Value::Bool(_)) => branches.len() == 2,
            _ => false,
        };
        let otherwise = if is_complete { self.draft.new_block(test.span) } else { rest };
        let targets = branches.keys().map(|value| (*value, self.draft.new_block(test.span))).collect::<Vec<_>>();
        let kind = TerminatorKind::Switch { on, targets: targets.clone(), otherwise };
        self.draft.terminate(kind, test.span);
        for ((_, block), branch) in targets.into_iter().zip(branches.values()) {
            self.draft.cursor = block;
            self.draft.cursor = self.decide_among(rows, branch, test.span);
            self.draft.terminate(TerminatorKind::Goto(rest), test.span);
        }
        &order[taken..]
    }

    /// Goes on at the cursor if the test holds, else there.
    fn compare(&mut self, test: &Test, rest: BlockId) {
        let place = self.place(&test.spot, test.span);
        let constant = |value: &Value, ty: &Ty| {
            Operand::Constant(Constant { ty: ty.clone(), kind: ConstantKind::Value(value.clone()) })
        };
        match &test.kind {
            TestKind::Value(value @ Value::Str(_)) => {
                let text = Ty::reference(Mutability::Shared, Ty::Str);
                let left = if *test.ty == Ty::Str {
                    let lent = self.new_temp(text.clone(), test.span);
                    self.draft.assign(lent, Rvalue::Ref(false, place), test.span);
                    Operand::Copy(lent.into())
                } else {
                    Operand::Copy(place)
                };
                let holds = self.equal_strings(left, constant(value, &text), test.span);
                self.unless(holds, rest, test.span);
            }
            TestKind::Value(Value::Bytes(_)) => self.unsupported("a byte string as a pattern", test.span),
            TestKind::Value(value) => {
                self.compare_values(BinaryOp::Eq, Operand::Copy(place), constant(value, test.ty), rest, test.span);
            }
            TestKind::Range { start, end, inclusive } => {
                if let Some(start) = start {
                    let (from, value) = (constant(start, test.ty), Operand::Copy(place.clone()));
                    self.compare_values(BinaryOp::Le, from, value, rest, test.span);
                }
                if let Some(end) = end {
                    let op = if *inclusive { BinaryOp::Le } else { BinaryOp::Lt };
                    self.compare_values(op, Operand::Copy(place), constant(end, test.ty), rest, test.span);
                }
            }
            TestKind::Length { least, exact } => {
                let usize = Ty::Int(IntTy::Usize);
                let length = self.new_temp(usize.clone(), test.span);
                self.draft.assign(length, Rvalue::Length(place), test.span);
                let least = constant(&Value::Int(u128::from(*least)), &usize);
                let op = if *exact { BinaryOp::Eq } else { BinaryOp::Ge };
                self.compare_values(op, Operand::Copy(length.into()), least, rest, test.span);
            }
            TestKind::Variant { .. } => unreachable!("variants are switched on"),
        }
    }

    fn compare_values(&mut self, op: BinaryOp, left: Operand, right: Operand, rest: BlockId, span: Span) {
        let holds = self.new_temp(Ty::Bool, span);
        self.draft.assign(holds, Rvalue::Binary(op, left, right), span);
        self.unless(Operand::Move(holds.into()), rest, span);
    }

    fn unless(&mut self, holds: Operand, rest: BlockId, span: Span) {
        let next = self.draft.new_block(span);
        let kind = TerminatorKind::Switch { on: holds, targets: vec![(0, rest)], otherwise: next };
        self.draft.terminate(kind, span);
        self.draft.cursor = next;
    }
}

/// An element counted from the back; of an array it is counted from the front, so that each has one place only.
fn suffix_step(ty: &Ty, offset: u64) -> Step {
    match ty {
        Ty::Array(_, length) => match **length {
            Ty::Const(length) => {
                let length = u64::try_from(length).unwrap_or(u64::MAX);
                Step::ConstantIndex { offset: length.saturating_sub(offset), from_end: false }
            }
            _ => Step::ConstantIndex { offset, from_end: true },
        },
        _ => Step::ConstantIndex { offset, from_end: true },
    }
}
