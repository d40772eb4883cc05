//! Obligations are worked off: each holds, does not hold, follows from others, or has to wait.

use crate::types::infer::Found;
use crate::types::{Predicate, TraitRef, Ty};

use super::candidate::Selection;
use super::goal::{Goal, Origin, Outcome, Step, Waits, What};
use super::{RECURSION_LIMIT, Reason, STEP_LIMIT, Solver};

impl Solver<'_> {
    /// Works off goals until nothing moves; those that remain are stalled. `failed` is told of each that does not hold,
    /// and says whether to go on.
    pub(super) fn work_off(&self, goals: &mut Vec<Goal>, failed: &mut dyn FnMut(&Goal, Reason) -> bool) {
        loop {
            let mut progress = false;
            let mut stalled = Vec::new();
            let mut stack: Vec<_> = std::mem::take(goals);
            stack.reverse();
            while let Some(mut goal) = stack.pop() {
                if let Waits::For(vars) = &goal.waits
                    && !vars.iter().any(|var| self.table.is_bound(*var))
                {
                    stalled.push(goal);
                    continue;
                }
                match self.step(&goal) {
                    Step::Then(nested) => {
                        progress = true;
                        stack.extend(nested.into_iter().rev());
                    }
                    Step::Stalled(waits) => {
                        goal.waits = waits;
                        stalled.push(goal);
                    }
                    Step::Failed(reason) => {
                        if !failed(&goal, reason) {
                            return;
                        }
                    }
                }
            }
            *goals = stalled;
            if !progress {
                return;
            }
        }
    }

    /// Whether all goals hold; what is learned on the way stays.
    pub(super) fn evaluate(&self, mut goals: Vec<Goal>) -> Outcome {
        let mut fails = false;
        self.trying.set(self.trying.get() + 1);
        self.work_off(&mut goals, &mut |_, _| {
            fails = true;
            false
        });
        self.trying.set(self.trying.get() - 1);
        match (fails, goals.is_empty()) {
            (true, _) => Outcome::Fails,
            (false, true) => Outcome::Holds,
            (false, false) => Outcome::Unknown,
        }
    }

    fn step(&self, goal: &Goal) -> Step {
        let steps = self.steps.get() + 1;
        self.steps.set(steps);
        if goal.origin.depth > RECURSION_LIMIT || steps > STEP_LIMIT {
            self.overflowed.set(true);
            return Step::Failed(Reason::Overflow);
        }
        match &goal.what {
            What::Holds(Predicate::Trait(trait_ref)) => self.step_trait(trait_ref, &goal.origin),
            What::Holds(Predicate::Projects(projection, ty)) => self.step_projects(projection, ty, &goal.origin),
            What::Holds(Predicate::Static(_)) => Step::Then(Vec::new()),
            What::ClosureKind(id, wanted) => match self.closure_kind(*id) {
                Some(kind) if kind <= *wanted => Step::Then(Vec::new()),
                Some(kind) => Step::Failed(Reason::ClosureKind(*id, kind)),
                None => Step::Stalled(Waits::No),
            },
            What::Overflow(_) => Step::Failed(Reason::Overflow),
        }
    }

    fn step_trait(&self, trait_ref: &TraitRef, origin: &Origin) -> Step {
        let mut goals = Vec::new();
        let trait_ref = self.normalize_trait_ref(trait_ref, origin, &mut goals);
        // A failure that is known is looked into once more where it may have to be explained.
        match self.known.borrow().get(&trait_ref) {
            Some(true) => return Step::Then(goals),
            Some(false) if self.trying.get() > 0 => return Step::Failed(Reason::Unimplemented),
            _ => {}
        }
        if let Some(step) = self.step_cycle(&trait_ref, origin) {
            return step;
        }
        let taken = Found::Taken(trait_ref.clone());
        if let Some((_, level)) = self.table.found(&taken) {
            self.rely_on(level);
            return Step::Then(goals);
        }
        match self.select_candidate(&trait_ref, origin) {
            Selection::One(candidate) => {
                // It may have been proved while the candidate was chosen.
                if self.known.borrow().get(&trait_ref) == Some(&true) {
                    return Step::Then(goals);
                }
                match self.confirm(candidate, &trait_ref, origin) {
                    Ok((_, nested)) => {
                        self.table.keep(taken, Ty::Error, self.level.get());
                        goals.extend(nested);
                        Step::Then(goals)
                    }
                    Err(mismatch) => Step::Failed(Reason::Mismatch(mismatch)),
                }
            }
            Selection::None if self.overflowed.get() => Step::Failed(Reason::Overflow),
            Selection::None => Step::Failed(Reason::Unimplemented),
            Selection::Ambiguous if goals.is_empty() => Step::Stalled(self.waits(&trait_ref)),
            Selection::Ambiguous => {
                let waits = self.waits(&trait_ref);
                let what = What::Holds(Predicate::Trait(trait_ref));
                goals.push(Goal { what, origin: origin.clone(), waits });
                Step::Then(goals)
            }
        }
    }

    /// What comes of an obligation that follows from itself: auto traits hold then, others do not.
    fn step_cycle(&self, trait_ref: &TraitRef, origin: &Origin) -> Option<Step> {
        let mut all_auto = self.is_auto(trait_ref.id);
        for frame in origin.frames() {
            if self.table.resolve_trait_ref(&frame.trait_ref) == *trait_ref {
                self.rely_on(frame.level);
                return Some(if all_auto { Step::Then(Vec::new()) } else { Step::Failed(Reason::Overflow) });
            }
            all_auto &= self.is_auto(frame.trait_ref.id);
        }
        None
    }

    /// What has to become known before it makes sense to look again.
    pub(super) fn waits(&self, trait_ref: &TraitRef) -> Waits {
        let mut vars = Vec::new();
        for ty in trait_ref.args.iter() {
            self.table.unknown(ty, &mut vars);
        }
        if vars.is_empty() || self.has_open_closure(trait_ref) { Waits::No } else { Waits::For(vars) }
    }

    /// Whether nothing about it can become known yet: there are no variables in it, nor in the signatures of closures.
    pub(super) fn is_closed(&self, trait_ref: &TraitRef) -> bool {
        !trait_ref.args.iter().any(Ty::has_vars) && !self.has_open_closure(trait_ref)
    }

    /// Whether there is a closure in it of the body that is being checked.
    fn has_open_closure(&self, trait_ref: &TraitRef) -> bool {
        let mut is_open = |part: &Ty| matches!(part, Ty::Closure(id, _) if self.closures.closure(*id).is_some());
        trait_ref.args.iter().any(|ty| ty.has(&mut is_open))
    }
}
