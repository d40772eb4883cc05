//! Bodies of derived methods.

use super::build::Build;
use super::{Shape, Target, list};
use crate::diagnostic::Diagnostic;
use crate::tree::{BinaryOp, Block, Expr, Field, Fields, Pat, Variant};

/// Prefixes of the variables that hold references to the fields of a variant.
const OWN: &str = "$self_";
const OTHER: &str = "$other_";

/// The place of a field: its name and type.
fn at(field: &Field) -> Build {
    Build(field.name.span.to(field.ty.span))
}

/// A variable of a field, which is a reference to it.
fn variable(build: Build, prefix: &str, index: usize) -> Expr {
    build.value(&[&format!("{prefix}{index}")])
}

impl Target<'_> {
    /// One arm for each variant, its fields bound to references.
    fn each_variant(&self, variants: &[Variant], body: impl Fn(&Variant) -> Expr) -> Expr {
        let build = self.build;
        if variants.is_empty() {
            return build.matches(build.deref(build.value(&["self"])), Vec::new());
        }
        let arm = |variant: &Variant| {
            let pat = build.variant_pat(&["Self", &variant.name.name], &variant.fields, OWN);
            (pat, body(variant))
        };
        build.matches(build.value(&["self"]), variants.iter().map(arm).collect())
    }

    fn body(&self, value: Expr) -> Block {
        self.build.block(Vec::new(), Some(value))
    }

    pub(super) fn debug(&self) -> Block {
        let build = self.build;
        let write = |name: &str, fields: &Fields, value: &dyn Fn(usize, &Field) -> Expr| {
            let formatter = build.value(&["$f"]);
            let (builder, named) = match fields {
                Fields::Unit => return build.method(formatter, "write_str", vec![build.text(name)]),
                Fields::Named(_) => ("debug_struct", true),
                Fields::Tuple(_) => ("debug_tuple", false),
            };
            let mut chain = build.method(formatter, builder, vec![build.text(name)]);
            let count = list(fields).len();
            for (index, field) in list(fields).iter().enumerate() {
                let mut value = value(index, field);
                // The last field may be unsized: what becomes `dyn Debug` is a reference to it.
                if index + 1 == count {
                    value = at(field).reference(value);
                }
                let name = named.then(|| build.text(&field.name.name));
                chain = build.method(chain, "field", name.into_iter().chain([value]).collect());
            }
            build.method(chain, "finish", Vec::new())
        };
        let value = match self.shape {
            Shape::Struct(fields) => {
                write(self.name, fields, &|_, field| at(field).reference(at(field).field_of("self", &field.name.name)))
            }
            Shape::Enum(variants) => self.each_variant(variants, |variant| {
                write(&variant.name.name, &variant.fields, &|index, field| variable(at(field), OWN, index))
            }),
        };
        self.body(value)
    }

    pub(super) fn clone_body(&self) -> Block {
        let build = self.build;
        if self.is_plain_copy {
            return self.body(build.deref(build.value(&["self"])));
        }
        let clone = |field: &Field, value: Expr| at(field).call(&["$std", "clone", "Clone", "clone"], vec![value]);
        let value = match self.shape {
            Shape::Struct(fields) => {
                let value =
                    |field: &Field| clone(field, at(field).reference(at(field).field_of("self", &field.name.name)));
                build.construct(&["Self"], fields, list(fields).iter().map(value).collect())
            }
            Shape::Enum(variants) => self.each_variant(variants, |variant| {
                let fields = list(&variant.fields).iter().enumerate();
                let values = fields.map(|(index, field)| clone(field, variable(at(field), OWN, index))).collect();
                build.construct(&["Self", &variant.name.name], &variant.fields, values)
            }),
        };
        self.body(value)
    }

    pub(super) fn default_body(&self) -> Result<Block, Diagnostic> {
        let build = self.build;
        let value = match self.shape {
            Shape::Struct(fields) => {
                let value = |field: &Field| at(field).call(&["$std", "default", "Default", "default"], Vec::new());
                build.construct(&["Self"], fields, list(fields).iter().map(value).collect())
            }
            Shape::Enum(variants) => {
                let mut marked = variants.iter().filter(|variant| variant.is_default);
                match (marked.next(), marked.next()) {
                    (Some(Variant { name, fields: Fields::Unit, .. }), None) => build.value(&["Self", &name.name]),
                    (None, _) => {
                        let message = "`#[derive(Default)]` on enum with no `#[default]`";
                        return Err(Diagnostic::error("E0665", message, build.0));
                    }
                    (Some(variant), None) => {
                        let message = "the `#[default]` attribute may only be used on unit enum variants";
                        return Err(Diagnostic::error("", message, variant.name.span));
                    }
                    (Some(_), Some(second)) => {
                        let message = "multiple declared defaults";
                        return Err(Diagnostic::error("", message, second.name.span));
                    }
                }
            }
        };
        Ok(self.body(value))
    }

    pub(super) fn partial_eq(&self) -> Block {
        let build = self.build;
        let both = |list: Vec<Expr>| {
            let joined = list.into_iter().reduce(|a, b| build.binary(BinaryOp::And, a, b));
            joined.unwrap_or_else(|| build.bool(true))
        };
        let value = match self.shape {
            Shape::Struct(fields) => both(
                list(fields)
                    .iter()
                    .map(|field| {
                        let (build, name) = (at(field), &field.name.name);
                        build.binary(BinaryOp::Eq, build.field_of("self", name), build.field_of("$other", name))
                    })
                    .collect(),
            ),
            Shape::Enum(variants) => {
                let same = |variant: &Variant| {
                    let fields = list(&variant.fields).iter().enumerate();
                    both(
                        fields
                            .map(|(index, field)| {
                                let build = at(field);
                                let of = |prefix| build.deref(variable(build, prefix, index));
                                build.binary(BinaryOp::Eq, of(OWN), of(OTHER))
                            })
                            .collect(),
                    )
                };
                let equal = build.binary(BinaryOp::Eq, self.discriminant("self"), self.discriminant("$other"));
                match self.same_variants(variants, same, build.bool(true)) {
                    None => both(self.several(variants).then_some(equal).into_iter().collect()),
                    Some(fields) if self.several(variants) => build.binary(BinaryOp::And, equal, fields),
                    Some(fields) => fields,
                }
            }
        };
        self.body(value)
    }

    /// `PartialOrd` or `Ord`: field after field, enums by their discriminants first.
    pub(super) fn compare(&self, partial: bool) -> Block {
        let build = self.build;
        let equal = || {
            let equal = ["$std", "cmp", "Ordering", "Equal"];
            match partial {
                true => build.call(&["$std", "option", "Option", "Some"], vec![build.value(&equal)]),
                false => build.value(&equal),
            }
        };
        let equal_pat = || {
            let equal = build.path_pat(&["$std", "cmp", "Ordering", "Equal"]);
            match partial {
                true => build.tuple_struct_pat(&["$std", "option", "Option", "Some"], vec![equal]),
                false => equal,
            }
        };
        let function: &[&str] = match partial {
            true => &["$std", "cmp", "PartialOrd", "partial_cmp"],
            false => &["$std", "cmp", "Ord", "cmp"],
        };
        // Each comparison decides, or is followed by the next.
        let chain = |comparisons: Vec<Expr>| {
            let then = |rest: Expr, first: Expr| {
                let other = (build.binding("$order"), build.value(&["$order"]));
                build.matches(first, vec![(equal_pat(), rest), other])
            };
            comparisons.into_iter().rev().reduce(then).unwrap_or_else(equal)
        };
        let value = match self.shape {
            Shape::Struct(fields) => chain(
                list(fields)
                    .iter()
                    .map(|field| {
                        let (build, name) = (at(field), &field.name.name);
                        let of = |of| build.reference(build.field_of(of, name));
                        build.call(function, vec![of("self"), of("$other")])
                    })
                    .collect(),
            ),
            Shape::Enum(variants) => {
                let of = |of| build.reference(self.discriminant(of));
                let discriminants = || build.call(function, vec![of("self"), of("$other")]);
                let same = |variant: &Variant| {
                    let fields = list(&variant.fields).iter().enumerate();
                    chain(
                        fields
                            .map(|(index, field)| {
                                let build = at(field);
                                let of = |prefix| variable(build, prefix, index);
                                build.call(function, vec![of(OWN), of(OTHER)])
                            })
                            .collect(),
                    )
                };
                match self.same_variants(variants, same, discriminants()) {
                    Some(value) => value,
                    None if self.several(variants) => discriminants(),
                    None => equal(),
                }
            }
        };
        self.body(value)
    }

    pub(super) fn hash(&self) -> Block {
        let build = self.build;
        let hash = |build: Build, value: Expr| {
            build.call(&["$std", "hash", "Hash", "hash"], vec![value, build.value(&["$state"])])
        };
        match self.shape {
            Shape::Struct(fields) => {
                let value =
                    |field: &Field| hash(at(field), at(field).reference(at(field).field_of("self", &field.name.name)));
                build.block(list(fields).iter().map(value).collect(), None)
            }
            Shape::Enum(variants) => {
                let discriminant = hash(build, build.reference(self.discriminant("self")));
                let fields = self.each_variant(variants, |variant| {
                    let fields = list(&variant.fields).iter().enumerate();
                    let hashes = fields.map(|(index, field)| hash(at(field), variable(at(field), OWN, index)));
                    build.block_expr(hashes.collect())
                });
                let first = self.several(variants).then_some(discriminant);
                let has_fields = variants.iter().any(|variant| !list(&variant.fields).is_empty());
                let rest = (has_fields || variants.is_empty()).then_some(fields);
                build.block(first.into_iter().chain(rest).collect(), None)
            }
        }
    }

    fn several(&self, variants: &[Variant]) -> bool {
        variants.len() > 1
    }

    /// `match (self, other)`: what `same` says where both are one variant with fields, else `otherwise`. None if no
    /// variant has fields.
    fn same_variants(&self, variants: &[Variant], same: impl Fn(&Variant) -> Expr, otherwise: Expr) -> Option<Expr> {
        let build = self.build;
        if variants.is_empty() {
            return Some(build.matches(build.deref(build.value(&["self"])), Vec::new()));
        }
        let with_fields = variants.iter().filter(|variant| !list(&variant.fields).is_empty());
        let mut arms: Vec<(Pat, Expr)> = with_fields
            .map(|variant| {
                let pat = |prefix| build.variant_pat(&["Self", &variant.name.name], &variant.fields, prefix);
                (build.tuple_pat(vec![pat(OWN), pat(OTHER)]), same(variant))
            })
            .collect();
        if arms.is_empty() {
            return None;
        }
        if self.several(variants) {
            arms.push((build.wild(), otherwise));
        }
        Some(build.matches(build.tuple(vec![build.value(&["self"]), build.value(&["$other"])]), arms))
    }

    /// A number of the type of discriminants.
    fn number(&self, value: u128) -> Expr {
        self.build.int(value, self.repr)
    }

    /// The discriminant of an enum, of its type: the variant's number, unless the text gives others.
    fn discriminant(&self, of: &str) -> Expr {
        let build = self.build;
        let Shape::Enum(variants) = self.shape else { return self.number(0) };
        if variants.iter().all(|variant| variant.discriminant.is_none()) {
            let index = build.call(&["$std", "intrinsics", "variant_index"], vec![build.value(&[of])]);
            return build.cast(index, self.repr);
        }
        let mut base: Option<Expr> = None;
        let mut offset = 0;
        let mut arms = Vec::new();
        for variant in variants {
            if let Some(written) = &variant.discriminant {
                base = Some((**written).clone());
                offset = 0;
            }
            let value = match &base {
                Some(base) if offset == 0 => base.clone(),
                Some(base) => build.binary(BinaryOp::Add, base.clone(), self.number(offset)),
                None => self.number(offset),
            };
            arms.push((build.any_of_variant(&["Self", &variant.name.name]), value));
            offset += 1;
        }
        build.matches(build.value(&[of]), arms)
    }
}
