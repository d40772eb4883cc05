//! The code of one function while it is being made: instructions whose jumps lead to labels, and the words of its frame,
//! each of which belongs to a variable.

use super::instruction::{FRAME_HEADER, Instruction, OUT, Slot};

/// A place in the code that jumps lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label(pub u32);

/// No site: the instruction cannot be stopped at.
pub const NO_SITE: u32 = u32::MAX;

/// A function that is being made.
#[derive(Debug, Default)]
pub struct Assembler {
    /// Instructions. Targets of jumps are numbers of labels until [`Assembler::finish`].
    pub code: Vec<Instruction>,
    /// For each instruction its site, or [`NO_SITE`].
    pub sites: Vec<u32>,
    labels: Vec<u32>,
    /// Words of the frame.
    pub words: Vec<Word>,
    /// Variables: stretches of words.
    pub variables: Vec<Variable>,
}

/// A word of the frame.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Whether it may hold a pointer.
    pub pointer: bool,
    /// The variable that it is part of.
    pub variable: u32,
}

/// A variable or temporary.
#[derive(Clone, Copy, Debug)]
pub struct Variable {
    /// Its first word.
    pub start: Slot,
    /// How many words it takes.
    pub words: u32,
    /// Whether its address is taken: then it is alive all the time, and cleared where it dies.
    pub taken: bool,
}

impl Assembler {
    /// An empty function.
    #[must_use]
    pub fn new() -> Self {
        let mut assembler = Self::default();
        assembler.words.resize(FRAME_HEADER as usize, Word { pointer: false, variable: u32::MAX });
        assembler
    }

    /// Words for a new variable.
    pub fn variable(&mut self, pointers: &[bool]) -> Slot {
        let start = self.words.len() as Slot;
        let variable = self.variables.len() as u32;
        self.variables.push(Variable { start, words: pointers.len() as u32, taken: false });
        self.words.extend(pointers.iter().map(|&pointer| Word { pointer, variable }));
        start
    }

    /// One word that holds no pointer.
    pub fn number(&mut self) -> Slot {
        self.variable(&[false])
    }

    /// One word that holds a pointer.
    pub fn pointer(&mut self) -> Slot {
        self.variable(&[true])
    }

    /// Adds an instruction.
    pub fn emit(&mut self, instruction: Instruction) {
        self.emit_at(instruction, NO_SITE);
    }

    /// Adds an instruction at a site.
    pub fn emit_at(&mut self, instruction: Instruction, site: u32) {
        if let Instruction::AddressOf { slot, .. } = instruction
            && let Some(word) = self.words.get(slot as usize)
            && let Some(variable) = self.variables.get_mut(word.variable as usize)
        {
            variable.taken = true;
        }
        self.code.push(instruction);
        self.sites.push(site);
    }

    /// Copies words.
    pub fn copy(&mut self, to: Slot, from: Slot, words: u32) {
        match words {
            _ if to == from => {}
            0 => {}
            1 => self.emit(Instruction::Move { to, from }),
            _ => self.emit(Instruction::Copy { to, from, words }),
        }
    }

    /// A place that jumps can lead to, not known yet.
    pub fn label(&mut self) -> Label {
        self.labels.push(u32::MAX);
        Label(self.labels.len() as u32 - 1)
    }

    /// The label is here.
    pub fn place(&mut self, label: Label) {
        self.labels[label.0 as usize] = self.code.len() as u32;
    }

    /// Jumps.
    pub fn jump(&mut self, label: Label) {
        self.emit(Instruction::Jump { target: label.0 });
    }

    /// Where a label is, after [`Assembler::finish`].
    #[must_use]
    pub fn address(&self, label: Label) -> u32 {
        self.labels[label.0 as usize]
    }

    /// Whether the address of this word is taken.
    #[must_use]
    pub fn is_taken(&self, slot: Slot) -> bool {
        self.words
            .get(slot as usize)
            .and_then(|word| self.variables.get(word.variable as usize))
            .is_some_and(|variable| variable.taken)
    }

    /// Resolves labels: targets count from the function's first instruction from now on.
    pub fn resolve(&mut self) {
        for instruction in &mut self.code {
            if let Some(target) = instruction.target() {
                *target = self.labels[*target as usize];
            }
        }
    }

    /// Leaves instructions out; targets and labels follow. Those to one that is left out lead to the one behind it.
    pub fn retain(&mut self, keep: &[bool]) {
        let mut moved = Vec::with_capacity(keep.len() + 1);
        let mut next = 0;
        for &keep in keep {
            moved.push(next);
            next += u32::from(keep);
        }
        moved.push(next);
        let mut index = 0;
        self.sites.retain(|_| {
            index += 1;
            keep[index - 1]
        });
        index = 0;
        self.code.retain(|_| {
            index += 1;
            keep[index - 1]
        });
        self.follow(&moved);
    }

    /// Changes targets and labels to where instructions are now.
    fn follow(&mut self, moved: &[u32]) {
        for label in self.labels.iter_mut().filter(|label| **label != u32::MAX) {
            *label = moved[*label as usize];
        }
        for instruction in &mut self.code {
            if let Some(target) = instruction.target() {
                *target = moved[*target as usize];
            }
        }
    }

    /// Finds anew of which variables the address is taken.
    pub fn find_taken(&mut self) {
        self.variables.iter_mut().for_each(|variable| variable.taken = false);
        for instruction in &self.code {
            if let Instruction::AddressOf { slot, .. } = *instruction
                && let Some(word) = self.words.get(slot as usize)
                && let Some(variable) = self.variables.get_mut(word.variable as usize)
            {
                variable.taken = true;
            }
        }
    }

    /// Makes [`Instruction::Dead`] into what it comes to, and clears variables whose address is taken at the entry (those
    /// at or behind `first_local`; parameters have values).
    pub fn finish(&mut self, first_local: Slot) {
        let mut keep = Vec::with_capacity(self.code.len());
        for at in 0..self.code.len() {
            if let Instruction::Dead { at: slot, words } = self.code[at] {
                let clears = words > 0 && self.is_taken(slot);
                keep.push(clears);
                self.code[at] = Instruction::Clear { at: slot, words };
            } else {
                keep.push(true);
            }
        }
        self.retain(&keep);
        let clears: Vec<Instruction> =
            self.taken_stretches(first_local).into_iter().map(|(at, words)| Instruction::Clear { at, words }).collect();
        let by = clears.len() as u32;
        let moved: Vec<u32> = (0..=self.code.len() as u32).map(|at| at + by).collect();
        self.follow(&moved);
        self.sites.splice(0..0, clears.iter().map(|_| NO_SITE));
        self.code.splice(0..0, clears);
    }

    /// Words whose address is taken, in stretches.
    fn taken_stretches(&self, from: Slot) -> Vec<(Slot, u32)> {
        let mut stretches: Vec<(Slot, u32)> = Vec::new();
        let mut taken: Vec<&Variable> =
            self.variables.iter().filter(|variable| variable.taken && variable.start >= from).collect();
        taken.sort_by_key(|variable| variable.start);
        for variable in taken {
            match stretches.last_mut() {
                Some((start, words)) if *start + *words == variable.start => *words += variable.words,
                _ if variable.words == 0 => {}
                _ => stretches.push((variable.start, variable.words)),
            }
        }
        stretches
    }
}

/// Whether a slot is part of the frame of the next call.
#[must_use]
pub fn is_out(slot: Slot) -> bool {
    slot >= OUT
}
