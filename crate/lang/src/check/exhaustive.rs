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
        let missing = match self.missing(ty, valid, arms) {
            Ok(missing) if missing.is_empty() => return None,
            Ok(missing) => missing,
            Err(TooLarge) => return Some(Diagnostic::unsupported("a match with so many combinations", span)),
        };
        let name = self.show(ty);
        let is_enum = matches!(ty, Ty::Adt(id, _) if self.session.items.adts[id.0 as usize].is_enum);
        if arms.is_empty() && !is_enum {
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
        let missing = match self.missing(&pat.ty, true, &[(pat, false)]) {
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

    /// Values that none of the patterns covers; of each it is given whether it has a guard.
    fn missing(&self, ty: &Ty, valid: bool, patterns: &[(&Pat, bool)]) -> Result<Vec<String>, TooLarge> {
        let lowering = Lowering { exhaustive: self };
        let row = |(pat, guarded): &(&Pat, bool)| Row { patterns: vec![lowering.lower(pat)], guarded: *guarded };
        let rows = patterns.iter().map(row).collect();
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

/// Patterns for the columns; that of the first is at the end.
#[derive(Clone)]
struct Row {
    patterns: Vec<Deconstructed>,
    /// A guard may refuse what the patterns fit: nothing is covered then, but what is asked for counts.
    guarded: bool,
}

impl Matrix<'_> {
    /// Values of the columns that no row covers, each as a stack: the first column's is on top.
    fn uncovered(&mut self, rows: Vec<Row>, columns: &[Column], top: bool) -> Result<Vec<Vec<Witness>>, TooLarge> {
        self.steps += 1 + rows.len() as u32;
        if self.steps > STEP_LIMIT {
            return Err(TooLarge);
        }
        let Some((column, rest)) = columns.split_first() else {
            let covered = rows.iter().any(|row| !row.guarded);
            return Ok(if covered { Vec::new() } else { vec![Vec::new()] });
        };
        let rows: Vec<_> = rows.into_iter().flat_map(expand_or).collect();
        let seen: Vec<_> = rows.iter().filter_map(|row| row.patterns.last()?.constructor()).collect();
        let Constructors { present, missing } = self.exhaustive.split(column, &seen);
        // What covers constructors that no row asks for covers the others too: only those need to be looked at then.
        if !missing.is_empty() {
            return self.uncovered_by_wild(&rows, column, rest, &present, &missing, top);
        }
        let mut uncovered = Vec::new();
        for constructor in present {
            let fields = self.exhaustive.fields(&constructor, column);
            let arity = fields.len();
            let specialized = rows.iter().filter_map(|row| specialize(row, &constructor, arity)).collect();
            let columns: Vec<_> = fields.into_iter().chain(rest.iter().cloned()).collect();
            for mut witness in self.uncovered(specialized, &columns, false)? {
                let fields = witness.split_off(witness.len() - arity).into_iter().rev().collect();
                witness.push(Witness { constructor: Some(constructor.clone()), fields, ty: column.ty.clone() });
                uncovered.push(witness);
            }
        }
        Ok(uncovered)
    }

    /// What is left of the constructors that no row asks for.
    fn uncovered_by_wild(
        &mut self,
        rows: &[Row],
        column: &Column,
        rest: &[Column],
        present: &[Constructor],
        missing: &[Constructor],
        top: bool,
    ) -> Result<Vec<Vec<Witness>>, TooLarge> {
        let wild = rows.iter().filter_map(|row| match row.patterns.split_last() {
            Some((Deconstructed::Wild, others)) => Some(Row { patterns: others.to_vec(), guarded: row.guarded }),
            _ => None,
        });
        let witnesses = self.uncovered(wild.collect(), rest, false)?;
        // What stands deeper is `_` where nothing is asked of it; the scrutinee itself is told in full.
        let untold = present.is_empty() && !top || missing.contains(&Constructor::Rest);
        let heads: Vec<_> = match untold {
            true => vec![Witness::wild(column.ty.clone())],
            false => missing.iter().map(|it| self.exhaustive.wild_fields(it, &column.ty)).collect(),
        };
        let mut uncovered = Vec::new();
        for head in &heads {
            for witness in &witnesses {
                uncovered.push(witness.iter().chain([head]).cloned().collect());
            }
        }
        Ok(uncovered)
    }
}

/// A row for each alternative of its first pattern.
fn expand_or(mut row: Row) -> Vec<Row> {
    match row.patterns.pop() {
        Some(Deconstructed::Or(alternatives)) => {
            let with = |alternative| {
                let mut row = row.clone();
                row.patterns.push(alternative);
                row
            };
            alternatives.into_iter().map(with).flat_map(expand_or).collect()
        }
        first => {
            row.patterns.extend(first);
            vec![row]
        }
    }
}

/// The row with its first pattern taken apart, if it covers values of the constructor.
fn specialize(row: &Row, constructor: &Constructor, arity: usize) -> Option<Row> {
    let (first, others) = row.patterns.split_last()?;
    let mut parts = match first {
        Deconstructed::Wild => vec![Deconstructed::Wild; arity],
        Deconstructed::Is(own, parts) if own.covers(constructor) => own.arrange(parts, arity),
        Deconstructed::Is(..) | Deconstructed::Or(_) => return None,
    };
    parts.reverse();
    let patterns = others.iter().cloned().chain(parts).collect();
    Some(Row { patterns, guarded: row.guarded })
}
