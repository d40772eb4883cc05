//! What does not hold, in rustc's words: the messages that std's traits declare for themselves, and the chain of what
//! needed it.

use crate::check::typed::ClosureKind;
use crate::diagnostic::Diagnostic;
use crate::items::ClosureId;
use crate::source::Span;
use crate::types::display::Show;
use crate::types::{Predicate, Projection, TraitRef, Ty};

use super::{Cause, Failure, Reason, Solver};

impl Solver<'_> {
    /// A type in rustc's words.
    pub fn show(&self, ty: &Ty) -> String {
        Show::new(self.items(), &|id| self.closure_head(id), &self.table.resolve(ty)).to_string()
    }

    /// A trait in rustc's words, without the type that implements it: `Iterator`, `Add<i32>`.
    pub fn show_trait(&self, trait_ref: &TraitRef) -> String {
        Show::new(self.items(), &|id| self.closure_head(id), &self.table.resolve_trait_ref(trait_ref)).to_string()
    }

    fn show_projection(&self, projection: &Projection) -> String {
        let projection = projection.map(&mut |part| Some(self.table.resolve(part)));
        Show::new(self.items(), &|id| self.closure_head(id), &projection).to_string()
    }

    /// `|a, b|` of a closure.
    fn closure_head(&self, id: ClosureId) -> Option<Span> {
        let known = self.closures.closure(id).map(|info| info.head);
        known.or_else(|| self.session.closure(id).map(|closure| closure.head))
    }

    /// A failure in rustc's words.
    #[must_use]
    pub fn report(&self, failure: &Failure) -> Diagnostic {
        let diagnostic = match (&failure.reason, &failure.failed) {
            (Reason::Ambiguous, predicate) => self.ambiguous(predicate, failure.span),
            (Reason::Overflow, predicate) => {
                let message = format!("overflow evaluating the requirement `{}`", self.show_predicate(predicate));
                Diagnostic::error("E0275", message, failure.span)
            }
            (Reason::ClosureKind(id, kind), predicate) => self.wrong_kind(*id, *kind, predicate, failure.span),
            (Reason::Mismatch(mismatch), Predicate::Projects(projection, _)) => {
                let (expected, found) = (self.show(&mismatch.expected), self.show(&mismatch.found));
                let message = self.wrong_associated(projection, &expected, &found);
                Diagnostic::error("E0271", message, failure.span)
                    .label(failure.span, format!("expected `{expected}`, found `{found}`"))
            }
            (Reason::Mismatch(_), Predicate::Trait(trait_ref)) => self.wrong_arguments(trait_ref, failure.span),
            (_, Predicate::Trait(trait_ref)) => self.unimplemented(trait_ref, failure.cause, failure.span),
            (_, predicate) => {
                let message = format!("the requirement `{}` is not satisfied", self.show_predicate(predicate));
                Diagnostic::error("E0277", message, failure.span)
            }
        };
        self.with_chain(diagnostic, failure)
    }

    /// Notes that lead from what failed to what was demanded.
    fn with_chain(&self, mut diagnostic: Diagnostic, failure: &Failure) -> Diagnostic {
        if !matches!(failure.reason, Reason::Unimplemented) {
            return diagnostic;
        }
        for needed in &failure.needed_by {
            let ty = self.show(needed.self_ty());
            let note = match needed.self_ty() {
                Ty::Closure(..) if self.is_auto(needed.id) => {
                    "required because it's used within this closure".to_string()
                }
                Ty::Ref(..) | Ty::Tuple(_) | Ty::Array(..) if self.is_auto(needed.id) => {
                    format!("required because it appears within the type `{ty}`")
                }
                Ty::Adt(..) if self.is_auto(needed.id) && !self.has_impl(needed) => {
                    format!("required because it appears within the type `{ty}`")
                }
                _ => format!("required for `{ty}` to implement `{}`", self.show_trait(needed)),
            };
            diagnostic = diagnostic.note(note);
        }
        diagnostic
    }

    /// Whether an impl speaks of the type, for an auto trait.
    fn has_impl(&self, trait_ref: &TraitRef) -> bool {
        let origin = self.root(Predicate::Trait(trait_ref.clone()), Span::default(), Cause::Bound);
        !self.probe(|| self.matching_impls(trait_ref, &origin)).is_empty()
    }

    fn show_predicate(&self, predicate: &Predicate) -> String {
        match predicate {
            Predicate::Trait(trait_ref) => {
                format!("{}: {}", self.show(trait_ref.self_ty()), self.show_trait(trait_ref))
            }
            Predicate::Projects(projection, ty) => {
                format!("{} == {}", self.show_projection(projection), self.show(ty))
            }
            Predicate::Static(ty) => format!("{}: 'static", self.show(ty)),
        }
    }

    fn ambiguous(&self, predicate: &Predicate, span: Span) -> Diagnostic {
        match predicate {
            Predicate::Trait(trait_ref) if self.lang_name(trait_ref.id) != Some("sized") => {
                Diagnostic::error("E0283", "type annotations needed", span)
                    .note(format!("cannot satisfy `{}`", self.show_predicate(predicate)))
            }
            Predicate::Projects(..) => Diagnostic::error("E0284", "type annotations needed", span)
                .note(format!("cannot satisfy `{}`", self.show_predicate(predicate))),
            _ => Diagnostic::error("E0282", "type annotations needed", span),
        }
    }

    fn wrong_kind(&self, id: ClosureId, kind: ClosureKind, wanted: &Predicate, span: Span) -> Diagnostic {
        let name = |kind| match kind {
            ClosureKind::Fn => "Fn",
            ClosureKind::FnMut => "FnMut",
            ClosureKind::FnOnce => "FnOnce",
        };
        let wanted = match wanted {
            Predicate::Trait(trait_ref) => self.fn_trait(trait_ref.id).map_or("Fn", name),
            Predicate::Projects(..) | Predicate::Static(_) => "Fn",
        };
        let actual = name(kind);
        let message = format!(
            "expected a closure that implements the `{wanted}` trait, but this closure only implements `{actual}`"
        );
        let head = self.closure_head(id).unwrap_or(span);
        Diagnostic::error("E0525", message, head)
            .label(head, format!("this closure implements `{actual}`, not `{wanted}`"))
            .label(span, format!("the requirement to implement `{wanted}` derives from here"))
    }

    /// An associated type is another than is demanded.
    fn wrong_associated(&self, projection: &Projection, expected: &str, found: &str) -> String {
        let trait_ref = &projection.trait_ref;
        let self_ty = self.table.resolve(trait_ref.self_ty());
        let item = match &self_ty {
            Ty::FnDef(id, _) => self.items().functions[id.0 as usize].name.to_string(),
            ty => self.show(ty),
        };
        match self.lang_name(trait_ref.id) {
            Some("fn_once") => format!("expected `{item}` to return `{expected}`, but it returns `{found}`"),
            Some("iterator") => {
                format!("expected `{item}` to be an iterator that yields `{expected}`, but it yields `{found}`")
            }
            _ => format!("type mismatch resolving `{} == {expected}`", self.show_projection(projection)),
        }
    }

    /// A callable with other parameters than those that it will be called with, or an impl that does not fit.
    fn wrong_arguments(&self, trait_ref: &TraitRef, span: Span) -> Diagnostic {
        let self_ty = self.table.resolve(trait_ref.self_ty());
        let what = if matches!(self_ty, Ty::Closure(..)) { "closure" } else { "function" };
        let wanted = self.table.resolve(trait_ref.args.get(1).unwrap_or(&Ty::Error));
        let (Some(sig), Ty::Tuple(wanted)) = (self.signature(&self_ty), wanted) else {
            return self.unimplemented(trait_ref, Cause::Bound, span);
        };
        let plural = |count: usize| format!("{count} argument{}", if count == 1 { "" } else { "s" });
        if wanted.len() == sig.inputs.len() {
            let list = |types: &[Ty]| types.iter().map(|ty| self.show(ty)).collect::<Vec<_>>().join(", ");
            return Diagnostic::error("E0631", format!("type mismatch in {what} arguments"), span).note(format!(
                "expected {what} signature `fn({}) -> _`, found signature `fn({}) -> _`",
                list(&wanted),
                list(&sig.inputs)
            ));
        }
        let (wanted, taken) = (plural(wanted.len()), plural(sig.inputs.len()));
        let message = format!("{what} is expected to take {wanted}, but it takes {taken}");
        Diagnostic::error("E0593", message, span).label(span, format!("expected {what} that takes {wanted}"))
    }

    fn unimplemented(&self, trait_ref: &TraitRef, cause: Cause, span: Span) -> Diagnostic {
        let ty = self.show(trait_ref.self_ty());
        let name = self.show_trait(trait_ref);
        let arg = trait_ref.args.get(1).map(|arg| self.show(arg)).unwrap_or_default();
        let general = || format!("the trait bound `{ty}: {name}` is not satisfied");
        let without = format!("the trait `{name}` is not implemented for `{ty}`");
        let (message, label) = match self.lang_name(trait_ref.id).unwrap_or_default() {
            "from_residual" => self.misplaced_question(trait_ref),
            _ if cause == Cause::Question => {
                let message = format!("`?` couldn't convert the error to `{ty}`");
                (message, without)
            }
            "send" => (
                format!("`{ty}` cannot be sent between threads safely"),
                format!("`{ty}` cannot be sent between threads safely"),
            ),
            "sync" => (
                format!("`{ty}` cannot be shared between threads safely"),
                format!("`{ty}` cannot be shared between threads safely"),
            ),
            "sized" => (
                format!("the size for values of type `{ty}` cannot be known at compilation time"),
                "doesn't have a size known at compile-time".into(),
            ),
            "display" => (
                format!("`{ty}` doesn't implement `{name}`"),
                format!("`{ty}` cannot be formatted with the default formatter"),
            ),
            "debug" => {
                (format!("`{ty}` doesn't implement `Debug`"), format!("`{ty}` cannot be formatted using `{{:?}}`"))
            }
            "iterator" => (format!("`{ty}` is not an iterator"), format!("`{ty}` is not an iterator")),
            "unwind_safe" => (
                format!("the type `{ty}` may not be safely transferred across an unwind boundary"),
                format!("`{ty}` may not be safely transferred across an unwind boundary"),
            ),
            "ref_unwind_safe" => (
                format!(
                    "the type `{ty}` may contain interior mutability and a reference may not be safely transferable across a catch_unwind boundary"
                ),
                format!("`{ty}` may contain interior mutability"),
            ),
            "index" | "index_mut" => (
                format!("the type `{ty}` cannot be indexed by `{arg}`"),
                format!("`{ty}` cannot be indexed by `{arg}`"),
            ),
            "slice_index" => (
                format!("the type `{arg}` cannot be indexed by `{ty}`"),
                "slice indices are of type `usize` or ranges of `usize`".into(),
            ),
            "eq" => (format!("can't compare `{ty}` with `{arg}`"), format!("no implementation for `{ty} == {arg}`")),
            "partial_ord" => (
                format!("can't compare `{ty}` with `{arg}`"),
                format!("no implementation for `{ty} < {arg}` and `{ty} > {arg}`"),
            ),
            "from_iterator" => (
                format!("a value of type `{ty}` cannot be built from an iterator over elements of type `{arg}`"),
                format!("value of type `{ty}` cannot be built from `std::iter::Iterator<Item={arg}>`"),
            ),
            "sum" => (
                format!("a value of type `{ty}` cannot be made by summing an iterator over elements of type `{arg}`"),
                format!("value of type `{ty}` cannot be made by summing a `std::iter::Iterator<Item={arg}>`"),
            ),
            "product" => (
                format!(
                    "a value of type `{ty}` cannot be made by multiplying all elements of type `{arg}` from an iterator"
                ),
                format!(
                    "value of type `{ty}` cannot be made by multiplying all elements from a `std::iter::Iterator<Item={arg}>`"
                ),
            ),
            "termination" => (
                format!("`main` has invalid return type `{ty}`"),
                "`main` can only return types that implement `Termination`".into(),
            ),
            lang @ ("fn" | "fn_mut" | "fn_once") => {
                let kind = match lang {
                    "fn" => "Fn",
                    "fn_mut" => "FnMut",
                    _ => "FnOnce",
                };
                (
                    format!("expected a `{name}` closure, found `{ty}`"),
                    format!("expected an `{kind}` closure, found `{ty}`"),
                )
            }
            lang => match operator(lang, &ty, &arg) {
                Some((message, symbol)) => (message, format!("no implementation for `{ty} {symbol} {arg}`")),
                None => (general(), without),
            },
        };
        let code_note = match self.lang_name(trait_ref.id) {
            Some("send" | "sync") => Some(format!("the trait `{name}` is not implemented for `{ty}`")),
            _ => None,
        };
        let mut diagnostic = Diagnostic::error("E0277", message, span).label(span, label);
        diagnostic.notes.extend(code_note);
        diagnostic
    }
}

impl Solver<'_> {
    /// `?` where what it would return is not what the function returns.
    fn misplaced_question(&self, trait_ref: &TraitRef) -> (String, String) {
        let kind = |ty: Option<&Ty>| match ty.map(|ty| self.table.resolve(ty)) {
            Some(Ty::Adt(id, _)) if self.items().is_lang_adt(id, "Option") => Some("Option"),
            Some(Ty::Adt(id, _)) if self.items().is_lang_adt(id, "Result") => Some("Result"),
            _ => None,
        };
        let residual = kind(trait_ref.args.get(1));
        match (kind(Some(trait_ref.self_ty())), residual) {
            (Some(returned), Some(used)) if returned != used => (
                format!(
                    "the `?` operator can only be used on `{returned}`s, not `{used}`s, in a function that returns `{returned}`"
                ),
                format!("use `.ok_or(...)?` to provide an error compatible with `{}`", self.show(trait_ref.self_ty())),
            ),
            _ => (
                "the `?` operator can only be used in a function that returns `Result` or `Option` (or another type that implements `FromResidual`)".into(),
                format!("cannot use the `?` operator in a function that returns `{}`", self.show(trait_ref.self_ty())),
            ),
        }
    }
}

/// What rustc says of an operator's trait, and its symbol.
fn operator(lang: &str, ty: &str, arg: &str) -> Option<(String, &'static str)> {
    Some(match lang {
        "add" if (ty, arg) == ("{integer}", "{float}") => ("cannot add a float to an integer".into(), "+"),
        "add" if (ty, arg) == ("{float}", "{integer}") => ("cannot add an integer to a float".into(), "+"),
        "add" => (format!("cannot add `{arg}` to `{ty}`"), "+"),
        "sub" => (format!("cannot subtract `{arg}` from `{ty}`"), "-"),
        "mul" => (format!("cannot multiply `{ty}` by `{arg}`"), "*"),
        "div" => (format!("cannot divide `{ty}` by `{arg}`"), "/"),
        "rem" => (format!("cannot calculate the remainder of `{ty}` divided by `{arg}`"), "%"),
        "bitand" => (format!("no implementation for `{ty} & {arg}`"), "&"),
        "bitor" => (format!("no implementation for `{ty} | {arg}`"), "|"),
        "bitxor" => (format!("no implementation for `{ty} ^ {arg}`"), "^"),
        "shl" => (format!("no implementation for `{ty} << {arg}`"), "<<"),
        "shr" => (format!("no implementation for `{ty} >> {arg}`"), ">>"),
        "add_assign" => (format!("cannot add-assign `{arg}` to `{ty}`"), "+="),
        "sub_assign" => (format!("cannot subtract-assign `{arg}` from `{ty}`"), "-="),
        "mul_assign" => (format!("cannot multiply-assign `{ty}` by `{arg}`"), "*="),
        "div_assign" => (format!("cannot divide-assign `{ty}` by `{arg}`"), "/="),
        "rem_assign" => (format!("cannot calculate and assign the remainder of `{ty}` divided by `{arg}`"), "%="),
        "bitand_assign" => (format!("no implementation for `{ty} &= {arg}`"), "&="),
        "bitor_assign" => (format!("no implementation for `{ty} |= {arg}`"), "|="),
        "bitxor_assign" => (format!("no implementation for `{ty} ^= {arg}`"), "^="),
        "shl_assign" => (format!("no implementation for `{ty} <<= {arg}`"), "<<="),
        "shr_assign" => (format!("no implementation for `{ty} >>= {arg}`"), ">>="),
        _ => return None,
    })
}
