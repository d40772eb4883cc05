//! Whether patterns cover all values (E0004, E0005), by Maranget's usefulness algorithm (“Warnings for pattern matching”,
//! 2007) with constructors split as rustc does it. Values that are not covered are named in rustc's words.

mod constructor;
mod pattern;
mod witness;

use crate::check::typed::Pat;
use crate::diagnostic::Diagnostic;
use crate::session::Session;
use crate::source::Span;
use crate::types::Ty;
use crate::types::display::Show;

use constructor::{Constructor, Constructors};
use pattern::{Deconstructed, Lowering};
use witness::Witness;

/// How many rows may be looked at before a match is said to be too large.
const STEP_LIMIT: u32 = 100_000;
/// How many values that are not covered are named; rustc says of the others how many they are.
const NAMED: usize = 3;

/// What patterns are looked at with.
pub struct Exhaustive<'a> {
    /// The items.
    pub session: &'a Session,
    /// Resolves associated types in the types of fields.
    pub normalize: &'a dyn Fn(&Ty) -> Ty,
}

/// Where a pattern stands that has to cover all values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// `let`
    Local,
    /// A parameter of a function.
    Argument,
    /// A parameter of a closure.
    ClosureArgument,
    /// `for`
    For,
}

/// A column of the matrix: what is looked at, and whether it surely holds a valid value (behind a reference it need not, so
/// that variants which cannot exist have to be named there).
#[derive(Clone, Debug)]
struct Column {
    ty: Ty,
    valid: bool,
}

/// The matrix is too large.
struct TooLarge;

impl Exhaustive<'_> {
    /// Reports what the arms of a `match` leave out. Of each arm its pattern is given, and whether it has a guard; `valid`
    /// is whether the scrutinee is no place behind a reference.
    #[must_use]
    pub fn check_match(&self, ty: &Ty, valid: bool, arms: &[(&Pat, bool)], span: Span) -> Option<Diagnostic> {
        let covering: Vec<_> = arms.iter().filter(|(_, guarded)| !guarded).map(|(pat, _)| *pat).collect();
        let missing = match self.missing(ty, valid, &covering) {
            Ok(missing) if missing.is_empty() => return None,
            Ok(missing) => missing,
            Err(TooLarge) => return Some(Diagnostic::unsupported("a match with so many combinations", span)),
        };
        let name = self.show(ty);
        if arms.is_empty() {
            let message = format!("non-exhaustive patterns: type `{name}` is non-empty");
            return Some(
                Diagnostic::error("E0004", message, span).note(format!("the matched value is of type `{name}`")),
            );
        }
        let list = joined(&missing);
        let label = format!("pattern{} {list} not covered", if missing.len() == 1 { "" } else { "s" });
        let message = format!("non-exhaustive patterns: {list} not covered");
        let diagnostic = Diagnostic::error("E0004", message, span).label(span, label);
        Some(diagnostic.note(format!("the matched value is of type `{name}`")))
    }

    /// Reports what a pattern leaves out that has to cover all values.
    #[must_use]
    pub fn check_binding(&self, pat: &Pat, binding: Binding) -> Option<Diagnostic> {
        let missing = match self.missing(&pat.ty, true, &[pat]) {
            Ok(missing) if missing.is_empty() => return None,
            Ok(missing) => missing,
            Err(TooLarge) => return Some(Diagnostic::unsupported("a pattern with so many combinations", pat.span)),
        };
        let place = match binding {
            Binding::Local => "local binding",
            Binding::Argument => "function argument",
            Binding::ClosureArgument => "closure argument",
            Binding::For => "`for` loop binding",
        };
        let list = joined(&missing);
        let label = format!("pattern{} {list} not covered", if missing.len() == 1 { "" } else { "s" });
        let diagnostic = Diagnostic::error("E0005", format!("refutable pattern in {place}"), pat.span);
        Some(diagnostic.label(pat.span, label).note(format!("the matched value is of type `{}`", self.show(&pat.ty))))
    }

    fn show(&self, ty: &Ty) -> String {
        let head = |id| self.session.closure(id).map(|closure| closure.head);
        Show::new(&self.session.items, &head, ty).to_string()
    }

    /// Values that none of the patterns covers.
    fn missing(&self, ty: &Ty, valid: bool, patterns: &[&Pat]) -> Result<Vec<String>, TooLarge> {
        let lowering = Lowering { exhaustive: self };
        let rows = patterns.iter().map(|pat| vec![lowering.lower(pat)]).collect();
        // Without arms, whatever can not exist needs none, wherever it is.
        let valid = valid || patterns.is_empty();
        let mut matrix = Matrix { exhaustive: self, steps: 0 };
        let columns = [Column { ty: ty.clone(), valid }];
        let witnesses = matrix.uncovered(rows, &columns, true)?;
        let mut named: Vec<String> = Vec::new();
        for mut witness in witnesses {
            let text = witness.pop().map(|witness| witness.show(self)).unwrap_or_default();
            if !named.contains(&text) {
                named.push(text);
            }
        }
        Ok(named)
    }
}

/// ``` `A`, `B` and `C` ```
fn joined(missing: &[String]) -> String {
    let quoted = |list: &[String]| list.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    match missing {
        [] => String::new(),
        [one] => format!("`{one}`"),
        [head @ .., tail] if head.len() < NAMED => format!("{} and `{tail}`", quoted(head)),
        _ => format!("{} and {} more", quoted(&missing[..NAMED]), missing.len() - NAMED),
    }
}

struct Matrix<'a> {
    exhaustive: &'a Exhaustive<'a>,
    steps: u32,
}

impl Matrix<'_> {
    /// Values of the columns that no row covers, each as a stack: the first column's is on top.
    fn uncovered(
        &mut self,
        rows: Vec<Vec<Deconstructed>>,
        columns: &[Column],
        top: bool,
    ) -> Result<Vec<Vec<Witness>>, TooLarge> {
        self.steps += 1 + rows.len() as u32;
        if self.steps > STEP_LIMIT {
            return Err(TooLarge);
        }
        let Some((column, rest)) = columns.split_first() else {
            return Ok(if rows.is_empty() { vec![Vec::new()] } else { Vec::new() });
        };
        let rows: Vec<_> = rows.into_iter().flat_map(expand_or).collect();
        let seen: Vec<_> = rows.iter().filter_map(|row| row.last().and_then(Deconstructed::constructor)).collect();
        let Constructors { present, missing } = self.exhaustive.split(column, &seen);
        let mut uncovered = Vec::new();
        if !missing.is_empty() {
            let wild = rows.iter().filter(|row| row.last().is_some_and(Deconstructed::is_wild));
            let others = wild.map(|row| row[..row.len() - 1].to_vec()).collect();
            let witnesses = self.uncovered(others, rest, false)?;
            // What stands deeper is `_` where nothing is known of it; the scrutinee itself is told in full.
            let all = present.is_empty() && !top;
            let heads: Vec<_> = if all || missing.iter().any(|constructor| matches!(constructor, Constructor::Rest)) {
                vec![Witness::wild(column.ty.clone())]
            } else {
                missing.iter().map(|constructor| self.exhaustive.wild_fields(constructor, &column.ty)).collect()
            };
            for witness in witnesses {
                for head in &heads {
                    let mut witness = witness.clone();
                    witness.push(head.clone());
                    uncovered.push(witness);
                }
            }
        }
        for constructor in present {
            let fields = self.exhaustive.fields(&constructor, column);
            let arity = fields.len();
            let specialized = rows.iter().filter_map(|row| specialize(row, &constructor, &fields)).collect::<Vec<_>>();
            let columns: Vec<_> = fields.into_iter().chain(rest.iter().cloned()).collect();
            for mut witness in self.uncovered(specialized, &columns, false)? {
                let fields = witness.split_off(witness.len() - arity).into_iter().rev().collect();
                witness.push(Witness { constructor: Some(constructor.clone()), fields, ty: column.ty.clone() });
                uncovered.push(witness);
            }
        }
        Ok(uncovered)
    }
}

/// A row for each alternative of its first pattern.
fn expand_or(mut row: Vec<Deconstructed>) -> Vec<Vec<Deconstructed>> {
    match row.pop() {
        Some(Deconstructed::Or(alternatives)) => {
            let with = |alternative| {
                let mut row = row.clone();
                row.push(alternative);
                row
            };
            alternatives.into_iter().map(with).flat_map(expand_or).collect()
        }
        Some(pattern) => {
            row.push(pattern);
            vec![row]
        }
        None => vec![row],
    }
}

/// The row with its first pattern taken apart, if it covers values of the constructor. The first column is at the end.
fn specialize(row: &[Deconstructed], constructor: &Constructor, fields: &[Column]) -> Option<Vec<Deconstructed>> {
    let (first, others) = row.split_last()?;
    let mut parts = match first {
        Deconstructed::Wild => vec![Deconstructed::Wild; fields.len()],
        Deconstructed::Is(own, parts) if own.covers(constructor) => own.arrange(parts, fields.len()),
        Deconstructed::Is(..) | Deconstructed::Or(_) => return None,
    };
    let mut specialized = others.to_vec();
    parts.reverse();
    specialized.append(&mut parts);
    Some(specialized)
}
