//! Paths as expressions: variables, functions, consts, statics, constructors, `Type::name`.

use crate::check::context::{Checker, Name, node};
use crate::check::probe::{self, AssocPick};
use crate::check::typed::{Expr, ExprKind, LocalId};
use crate::diagnostic::Diagnostic;
use crate::items::resolve::PathRes;
use crate::items::{AdtId, ConstId, FnId};
use crate::source::Span;
use crate::tree;
use crate::types::solve::Cause;
use crate::types::{Args, Ty, VarKind};

impl Checker<'_> {
    /// A path as an expression.
    pub fn check_path(&mut self, path: &tree::Path, span: Span) -> Expr {
        if let Some(local) = self.find_local(path) {
            return self.local(local, span);
        }
        let table = self.table;
        match self.scope.value_path(path, &mut |kind, _| table.fresh(kind)) {
            Ok(found) => self.path_node(found, span),
            Err(diagnostic) => self.fail(diagnostic),
        }
    }

    /// The variable that a path of one name means.
    pub fn find_local(&self, path: &tree::Path) -> Option<LocalId> {
        let [segment] = path.segments.as_slice() else { return None };
        if segment.args.is_some() || path.qself.is_some() || path.global {
            return None;
        }
        let wanted = &segment.name.name;
        for name in self.names.iter().rev() {
            match name {
                Name::Local(name, local) if name == wanted => return Some(*local),
                Name::Items(module) => {
                    let module = &self.items.modules[module.0 as usize];
                    if module.values.contains_key(wanted) {
                        return None;
                    }
                }
                Name::Local(..) => {}
            }
        }
        None
    }

    /// What a path was found to mean, as an expression.
    pub fn path_node(&mut self, found: PathRes, span: Span) -> Expr {
        match found {
            PathRes::Fn(function, args) => self.function_node(function, args, span),
            PathRes::Const(id, args) => self.const_node(id, args, span),
            PathRes::Static(id) => {
                let ty = self.items.statics[id.0 as usize].ty.clone();
                let ty = self.normalize(&ty, span);
                node(ExprKind::Static(id), ty, span)
            }
            PathRes::ConstParam(param) => {
                let ty = self.const_param_type(&param);
                node(ExprKind::ConstParam(param), ty, span)
            }
            PathRes::Constructor { args, function, .. } => self.function_node(function, args, span),
            PathRes::Unit { adt, variant, args } => self.unit_node(adt, variant, args, span),
            PathRes::Assoc { ty, segment } => self.assoc_node(&ty, &segment, span),
        }
    }

    fn const_param_type(&self, param: &Ty) -> Ty {
        let index = match param {
            Ty::Param(index, _) => *index as usize,
            _ => return Ty::Error,
        };
        self.scope.generics.params.get(index).and_then(|param| param.constant.clone()).unwrap_or(Ty::Error)
    }

    /// A function as a value; what it demands of its arguments is registered.
    pub fn function_node(&mut self, function: FnId, args: Args, span: Span) -> Expr {
        let items = self.items;
        self.demand(&items.functions[function.0 as usize].generics, &args, span, Cause::Bound);
        let ty = Ty::FnDef(function, args.clone());
        node(ExprKind::Function(function, args), ty, span)
    }

    fn const_node(&mut self, id: ConstId, args: Args, span: Span) -> Expr {
        let items = self.items;
        let constant = &items.constants[id.0 as usize];
        self.demand(&constant.generics, &args, span, Cause::Bound);
        let ty = self.normalize(&constant.ty.subst(&args), span);
        node(ExprKind::Const(id, args), ty, span)
    }

    fn unit_node(&mut self, adt: AdtId, variant: u32, args: Args, span: Span) -> Expr {
        let items = self.items;
        self.demand(&items.adts[adt.0 as usize].generics, &args, span, Cause::Bound);
        let ty = Ty::Adt(adt, args.clone());
        node(ExprKind::Adt { adt, variant, args, fields: Vec::new(), base: None }, ty, span)
    }

    fn assoc_node(&mut self, ty: &Ty, segment: &tree::Segment, span: Span) -> Expr {
        let ty = self.normalize(ty, span);
        let ty = self.known(&ty, span);
        if matches!(ty, Ty::Error) {
            return self.error_node(span);
        }
        match probe::assoc_item(self.solver, &self.scope, &ty, &segment.name) {
            Ok(AssocPick::Fn(function, parent)) => {
                let items = self.items;
                let generics = &items.functions[function.0 as usize].generics;
                match self.item_args(generics, &parent, segment) {
                    Ok(args) => self.function_node(function, args, span),
                    Err(diagnostic) => self.fail(diagnostic),
                }
            }
            Ok(AssocPick::Const(id, args)) => self.const_node(id, args, span),
            Ok(AssocPick::Variant(variant, args)) => match ty {
                Ty::Adt(adt, _) => self.variant_node(adt, variant, args, span),
                _ => self.error_node(span),
            },
            Err(diagnostic) => self.fail(diagnostic),
        }
    }

    fn variant_node(&mut self, adt: AdtId, variant: u32, args: Args, span: Span) -> Expr {
        let constructor = self.items.adts[adt.0 as usize].variants[variant as usize].constructor;
        match constructor {
            Some(function) => self.function_node(function, args, span),
            None => self.unit_node(adt, variant, args, span),
        }
    }

    /// All arguments of an item: those of what is around it, then those that are written or to be inferred.
    pub fn item_args(
        &self,
        generics: &crate::items::Generics,
        parent: &[Ty],
        segment: &tree::Segment,
    ) -> Result<Args, Diagnostic> {
        let table = self.table;
        let args = self.scope.item_args(generics, parent, segment, &mut |kind, _| table.fresh(kind))?;
        Ok(args.iter().map(|ty| self.normalize(ty, segment.name.span)).collect())
    }

    /// Variables for all parameters of an item.
    pub fn fresh_args(&self, generics: &crate::items::Generics) -> Args {
        let kind = |constant: bool| if constant { VarKind::Const } else { VarKind::General };
        generics.params.iter().map(|param| self.table.fresh(kind(param.constant.is_some()))).collect()
    }
}
