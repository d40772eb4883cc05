//! A graph as text, for tests and for people.

use std::fmt::{self, Display, Formatter, Write};

use crate::check::typed::Value;
use crate::flow::{
    AggregateKind, Block, BlockId, Callee, Constant, ConstantKind, Flow, Local, Operand, Place, Rvalue, StatementKind,
    Step, TerminatorKind,
};
use crate::items::{BodyOwner, Items};

/// The text of a graph: its variables, then its blocks. Memory that begins and ends is left out unless it is asked for.
#[must_use]
pub fn dump(items: &Items, flow: &Flow, storage: bool) -> String {
    let mut text = String::new();
    for variable in &flow.variables {
        let _ = writeln!(text, "let {} = {};", variable.name, variable.place);
    }
    for (index, block) in flow.blocks.iter().enumerate() {
        dump_block(items, BlockId(index as u32), block, storage, &mut text);
    }
    for (index, promoted) in flow.promoted.iter().enumerate() {
        let _ = writeln!(text, "promoted {index}:");
        for line in dump(items, promoted, storage).lines() {
            let _ = writeln!(text, "  {line}");
        }
    }
    text
}

fn dump_block(items: &Items, id: BlockId, block: &Block, storage: bool, text: &mut String) {
    let _ = writeln!(text, "{id}{}:", if block.cleanup { " (cleanup)" } else { "" });
    for statement in &block.statements {
        let _ = match &statement.kind {
            StatementKind::Assign(place, value) => writeln!(text, "  {place} = {}", Shown(items, value)),
            StatementKind::StorageLive(local) if storage => writeln!(text, "  live {local}"),
            StatementKind::StorageDead(local) if storage => writeln!(text, "  dead {local}"),
            StatementKind::StorageLive(_) | StatementKind::StorageDead(_) => Ok(()),
        };
    }
    let _ = writeln!(text, "  {}", Shown(items, &block.terminator.kind));
}

/// Something that is shown with the names of items.
struct Shown<'a, T>(&'a Items, &'a T);

impl Display for BlockId {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "b{}", self.0)
    }
}

impl Display for Local {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "_{}", self.0)
    }
}

impl Display for Place {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.local)?;
        for step in &self.path {
            match step {
                Step::Deref => write!(f, ".*")?,
                Step::Field(field, _) => write!(f, ".{field}")?,
                Step::Variant(variant) => write!(f, " as {variant}")?,
                Step::Index(local) => write!(f, "[{local}]")?,
                Step::ConstantIndex { offset, from_end: false } => write!(f, "[{offset}]")?,
                Step::ConstantIndex { offset, from_end: true } => write!(f, "[-{offset}]")?,
                Step::Subslice { from, to } => write!(f, "[{from}..-{to}]")?,
            }
        }
        Ok(())
    }
}

impl Display for Shown<'_, Operand> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.1 {
            Operand::Copy(place) => write!(f, "{place}"),
            Operand::Move(place) => write!(f, "move {place}"),
            Operand::Constant(constant) => write!(f, "{}", Shown(self.0, constant)),
        }
    }
}

impl Display for Shown<'_, Constant> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let items = self.0;
        match &self.1.kind {
            ConstantKind::Value(Value::Bool(value)) => write!(f, "{value}"),
            ConstantKind::Value(Value::Char(value)) => write!(f, "{value:?}"),
            ConstantKind::Value(Value::Int(value)) => write!(f, "{}", value.cast_signed()),
            ConstantKind::Value(Value::Float(bits)) => write!(f, "{:?}", f64::from_bits(*bits)),
            ConstantKind::Value(Value::Str(text)) => write!(f, "{text:?}"),
            ConstantKind::Value(Value::Bytes(bytes)) => write!(f, "b{bytes:?}"),
            ConstantKind::Function => match &self.1.ty {
                crate::types::Ty::FnDef(function, _) => write!(f, "{}", items.functions[function.0 as usize].name),
                _ => write!(f, "fn"),
            },
            ConstantKind::Param(ty) => write!(f, "const {ty:?}"),
            ConstantKind::Static(id) => write!(f, "&{}", items.statics[id.0 as usize].name),
            ConstantKind::Promoted(number) => write!(f, "promoted {number}"),
            ConstantKind::Item(instance) => match instance.owner {
                BodyOwner::Const(id) => write!(f, "{}", items.constants[id.0 as usize].name),
                _ => write!(f, "{:?}", instance.owner),
            },
        }
    }
}

fn list(items: &Items, operands: &[Operand]) -> String {
    operands.iter().map(|operand| Shown(items, operand).to_string()).collect::<Vec<_>>().join(", ")
}

impl Display for Shown<'_, Rvalue> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let items = self.0;
        match self.1 {
            Rvalue::Use(operand) => write!(f, "{}", Shown(items, operand)),
            Rvalue::Repeat(operand, count) => write!(f, "[{}; {count:?}]", Shown(items, operand)),
            Rvalue::Ref(mutable, place) => write!(f, "&{}{place}", if *mutable { "mut " } else { "" }),
            Rvalue::Length(place) => write!(f, "length {place}"),
            Rvalue::Cast(kind, operand, _) => write!(f, "{} as {kind:?}", Shown(items, operand)),
            Rvalue::Binary(op, left, right) => write!(f, "{op:?}({}, {})", Shown(items, left), Shown(items, right)),
            Rvalue::Unary(op, operand) => write!(f, "{op:?}({})", Shown(items, operand)),
            Rvalue::Variant(place) => write!(f, "variant {place}"),
            Rvalue::Aggregate(kind, operands) => {
                let operands = list(items, operands);
                match kind {
                    AggregateKind::Tuple => write!(f, "({operands})"),
                    AggregateKind::Array(_) => write!(f, "[{operands}]"),
                    AggregateKind::Adt(adt, variant, _) => {
                        let adt = &items.adts[adt.0 as usize];
                        let variant = &adt.variants[*variant as usize].name;
                        let name = if adt.is_enum { variant } else { &adt.name };
                        write!(f, "{name} {{ {operands} }}")
                    }
                    AggregateKind::Closure(..) => write!(f, "closure {{ {operands} }}"),
                }
            }
        }
    }
}

impl Display for Shown<'_, TerminatorKind> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let items = self.0;
        let exits = |f: &mut Formatter<'_>, target: Option<BlockId>, unwind: Option<BlockId>| {
            if let Some(target) = target {
                write!(f, " -> {target}")?;
            }
            unwind.map_or(Ok(()), |unwind| write!(f, " unwind {unwind}"))
        };
        match self.1 {
            TerminatorKind::Goto(target) => write!(f, "goto {target}"),
            TerminatorKind::Switch { on, targets, otherwise } => {
                write!(f, "switch {} {{", Shown(items, on))?;
                for (value, target) in targets {
                    write!(f, " {}: {target},", value.cast_signed())?;
                }
                write!(f, " else: {otherwise} }}")
            }
            TerminatorKind::Return => write!(f, "return"),
            TerminatorKind::Resume => write!(f, "resume"),
            TerminatorKind::Unreachable => write!(f, "unreachable"),
            TerminatorKind::Drop { place, target, unwind } => {
                write!(f, "drop {place}")?;
                exits(f, Some(*target), *unwind)
            }
            TerminatorKind::Call { callee, args, destination, target, unwind, .. } => {
                let args = list(items, args);
                match callee {
                    Callee::Function(function, _) => {
                        write!(f, "{destination} = {}({args})", items.functions[function.0 as usize].name)?;
                    }
                    Callee::Pointer(pointer) => write!(f, "{destination} = ({})({args})", Shown(items, pointer))?,
                }
                exits(f, *target, *unwind)
            }
            TerminatorKind::Checked { value, destination, target, unwind } => {
                write!(f, "{destination} = checked {}", Shown(items, value))?;
                exits(f, Some(*target), *unwind)
            }
            TerminatorKind::BoundsCheck { index, length, target, unwind } => {
                write!(f, "check {} < {}", Shown(items, index), Shown(items, length))?;
                exits(f, Some(*target), *unwind)
            }
        }
    }
}
