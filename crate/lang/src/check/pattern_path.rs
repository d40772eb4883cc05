//! Patterns that name something: variants and structs.

use crate::check::context::Checker;
use crate::check::literal::list_names;
use crate::check::pattern::{Bindings, Mode, spread, wrap};
use crate::check::probe::{self, AssocPick};
use crate::check::typed::{Pat, PatKind};
use crate::diagnostic::Diagnostic;
use crate::items::resolve::PathRes;
use crate::items::{Adt, AdtId};
use crate::source::Span;
use crate::tree;
use crate::types::Ty;

impl Checker<'_> {
    /// A path as a pattern: a unit struct, a unit variant or a const.
    pub fn check_path_res_pat(&mut self, found: PathRes, expected: &Ty, mode: Mode, span: Span) -> Pat {
        match found {
            PathRes::Unit { adt, variant, args } => {
                let (layers, ty, _) = self.peel(expected, mode);
                self.demand_pat(&ty, &Ty::Adt(adt, args), span);
                wrap(layers, self.variant_of(adt, variant, Vec::new(), ty, span))
            }
            PathRes::Const(id, args) => self.check_const_pat(id, &args, expected, span),
            PathRes::Assoc { ty, segment } => match self.assoc_in_pattern(&ty, &segment, span) {
                Ok(found) => self.check_path_res_pat(found, expected, mode, span),
                Err(diagnostic) => self.bad_pat(diagnostic),
            },
            PathRes::Constructor { adt, variant, .. } => {
                let adt = &self.items.adts[adt.0 as usize];
                let what = if adt.is_enum { "tuple variant" } else { "tuple struct" };
                let name = self.variant_name(adt, variant);
                let message = format!("expected unit struct, unit variant or constant, found {what} `{name}`");
                self.bad_pat(Diagnostic::error("E0532", message, span))
            }
            PathRes::Fn(..) | PathRes::Static(_) | PathRes::ConstParam(_) => {
                let message = "expected unit struct, unit variant or constant in a pattern";
                self.bad_pat(Diagnostic::error("E0532", message, span))
            }
        }
    }

    /// `Type::Name` in a pattern.
    pub fn assoc_in_pattern(&mut self, ty: &Ty, segment: &tree::Segment, span: Span) -> Result<PathRes, Diagnostic> {
        let ty = self.normalize(ty, span);
        let ty = self.structure(&ty);
        match probe::assoc_item(self.solver, &self.scope, &ty, &segment.name)? {
            AssocPick::Const(id, args) => Ok(PathRes::Const(id, args)),
            AssocPick::Variant(variant, args) => match ty {
                Ty::Adt(adt, _) => {
                    let declared = &self.items.adts[adt.0 as usize].variants[variant as usize];
                    Ok(match declared.constructor {
                        Some(function) => PathRes::Constructor { adt, variant, args, function },
                        None => PathRes::Unit { adt, variant, args },
                    })
                }
                _ => Err(Diagnostic::error("E0532", "expected a variant", span)),
            },
            AssocPick::Fn(..) => {
                let message = format!(
                    "expected unit struct, unit variant or constant, found associated function `{}`",
                    segment.name.name
                );
                Err(Diagnostic::error("E0533", message, span))
            }
        }
    }

    fn variant_of(&self, adt: AdtId, variant: u32, fields: Vec<(u32, Pat)>, ty: Ty, span: Span) -> Pat {
        let kind = if self.items.adts[adt.0 as usize].is_enum {
            PatKind::Variant { adt, variant, fields }
        } else {
            PatKind::Fields(fields)
        };
        Pat { kind, ty, span }
    }

    /// `S(p, q)`
    pub fn check_tuple_struct_pat(
        &mut self,
        path: &tree::Path,
        pats: &[tree::Pat],
        expected: &Ty,
        mode: Mode,
        bindings: &mut Bindings,
        span: Span,
    ) -> Pat {
        let table = self.table;
        let found = self.scope.value_path(path, &mut |kind, _| table.fresh(kind)).and_then(|found| match found {
            PathRes::Assoc { ty, segment } => self.assoc_in_pattern(&ty, &segment, path.span),
            other => Ok(other),
        });
        let (adt, variant, args) = match found {
            Ok(PathRes::Constructor { adt, variant, args, .. }) => (adt, variant, args),
            Ok(_) => {
                let message = format!("expected tuple struct or tuple variant, found `{}`", path_text(path));
                self.skip_pats(pats, bindings);
                return self.bad_pat(Diagnostic::error("E0532", message, path.span));
            }
            Err(diagnostic) => {
                self.skip_pats(pats, bindings);
                return self.bad_pat(diagnostic);
            }
        };
        let (layers, ty, mode) = self.peel(expected, mode);
        self.demand_pat(&ty, &Ty::Adt(adt, args.clone()), path.span.to(span));
        let items = self.items;
        let declared = &items.adts[adt.0 as usize];
        let fields = &declared.variants[variant as usize].fields;
        let rest = pats.iter().position(|pat| matches!(pat.kind, tree::PatKind::Rest));
        let Some(indices) = spread(pats.len(), rest, fields.len()) else {
            self.skip_pats(pats, bindings);
            let span = match pats {
                [first, .., last] => first.span.to(last.span),
                [only] => only.span,
                [] => span,
            };
            return self.report_pat_count(declared, pats.len(), fields.len(), span);
        };
        let mut subs = Vec::new();
        for (index, pat) in indices {
            let ty = self.normalize(&fields[index].ty.subst(&args), span);
            let sub = self.check_pat(&pats[pat], &ty, mode, bindings);
            subs.push((index as u32, sub));
        }
        wrap(layers, self.variant_of(adt, variant, subs, ty, span))
    }

    fn report_pat_count(&mut self, adt: &Adt, given: usize, takes: usize, span: Span) -> Pat {
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let what = if adt.is_enum { "variant" } else { "struct" };
        let message = format!(
            "this pattern has {given} field{}, but the corresponding tuple {what} has {takes} field{}",
            plural(given),
            plural(takes)
        );
        self.bad_pat(Diagnostic::error("E0023", message, span))
    }

    /// The names in patterns of which nothing is known are bound all the same, so that their uses are no further errors.
    pub fn skip_pats(&mut self, pats: &[tree::Pat], bindings: &mut Bindings) {
        for pat in pats {
            if !matches!(pat.kind, tree::PatKind::Rest) {
                self.check_pat(pat, &Ty::Error, None, bindings);
            }
        }
    }

    /// `S { a: p, .. }`
    #[expect(clippy::too_many_arguments, reason = "a struct pattern has that many parts")]
    pub fn check_struct_pat(
        &mut self,
        path: &tree::Path,
        fields: &[(tree::Ident, tree::Pat)],
        rest: bool,
        expected: &Ty,
        mode: Mode,
        bindings: &mut Bindings,
        span: Span,
    ) -> Pat {
        let table = self.table;
        let (adt, variant, args) = match self.scope.struct_path(path, &mut |kind, _| table.fresh(kind)) {
            Ok(found) => found,
            Err(diagnostic) => {
                for (_, pat) in fields {
                    self.check_pat(pat, &Ty::Error, None, bindings);
                }
                return self.bad_pat(diagnostic);
            }
        };
        let (layers, ty, mode) = self.peel(expected, mode);
        self.demand_pat(&ty, &Ty::Adt(adt, args.clone()), path.span.to(span));
        let items = self.items;
        let declared = &items.adts[adt.0 as usize];
        let all = &declared.variants[variant as usize].fields;
        let mut subs = Vec::<(u32, Pat)>::new();
        for (name, pat) in fields {
            let Some(index) = all.iter().position(|field| field.name == name.name) else {
                self.report_no_field(declared, variant, name);
                self.check_pat(pat, &Ty::Error, mode, bindings);
                continue;
            };
            if !self.scope.may_see(all[index].visible) {
                self.report_private_field(declared, name);
            }
            if subs.iter().any(|(given, _)| *given as usize == index) {
                let message = format!("field `{}` bound multiple times in the pattern", name.name);
                self.errors.push(Diagnostic::error("E0025", message, name.span));
            }
            let ty = self.normalize(&all[index].ty.subst(&args), name.span);
            let sub = self.check_pat(pat, &ty, mode, bindings);
            subs.push((index as u32, sub));
        }
        if !rest && subs.len() == fields.len() {
            let given = |index: usize| subs.iter().any(|(given, _)| *given as usize == index);
            let missing: Vec<_> = all
                .iter()
                .enumerate()
                .filter(|(index, _)| !given(*index))
                .map(|(_, field)| field.name.clone())
                .collect();
            if !missing.is_empty() {
                let list = list_names(&missing);
                let message = format!("pattern does not mention {list}");
                self.errors.push(Diagnostic::error("E0027", message, span).label(span, format!("missing {list}")));
            }
        }
        wrap(layers, self.variant_of(adt, variant, subs, ty, span))
    }

    fn report_no_field(&mut self, adt: &Adt, variant: u32, name: &tree::Ident) {
        let kind = if adt.is_enum { "variant" } else { "struct" };
        let what = self.variant_name(adt, variant);
        let message = format!("{kind} `{what}` does not have a field named `{}`", name.name);
        let label = format!("{kind} `{what}` does not have this field");
        self.errors.push(Diagnostic::error("E0026", message, name.span).label(name.span, label));
    }
}

/// A path as it is written, without arguments.
pub(super) fn path_text(path: &tree::Path) -> String {
    path.segments.iter().map(|segment| &*segment.name.name).collect::<Vec<_>>().join("::")
}
