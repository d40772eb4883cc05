//! The end of making a function: its code is shortened, its sites get what is known of their words, and both become part
//! of the program.

use std::collections::HashSet;

use super::assembler::{Label, NO_SITE};
use super::compiler::Purpose;
use super::function::{FunctionMaker, Made};
use super::instruction::{FRAME_HEADER, Instruction, OUT, Slot};
use super::liveness::Liveness;
use super::optimize::{Facts, Words, optimize};
use super::program::{Function, Unwind};
use super::shown;

impl FunctionMaker<'_, '_> {
    /// Resolves labels, finds dead words, and adds the code to the program's.
    pub(super) fn finish(mut self, first_local: Slot, result: u32, info: u32) -> Made<()> {
        let program = &mut self.compiler.program;
        // A site of one place in the source may be that of several instructions: each has its own words that are dead.
        let mut seen = HashSet::new();
        for site in self.assembler.sites.iter_mut().filter(|site| **site != NO_SITE) {
            if !seen.insert(*site) {
                let number = program.sites.len() as u32;
                program.sites.push(program.sites[*site as usize].clone());
                if let Some(shown) = self.shown.get(site).cloned() {
                    self.shown.insert(number, shown);
                }
                self.sites.push(number);
                *site = number;
            }
        }
        self.assembler.resolve();
        let sites = &program.sites;
        let facts = Facts {
            natives: &|native| program.native_words(native),
            cleanup: &|site| match sites.get(site as usize)?.unwind {
                Unwind::Code(label) => Some(label),
                _ => None,
            },
            first_local,
        };
        let shortened = self.compiler.purpose == Purpose::Explore;
        let words = if shortened { optimize(&mut self.assembler, &facts) } else { Words::all(&self.assembler) };
        let taken = |slot: Slot| words.taken.get(slot as usize) == Some(&true);
        shown::write_sites(program, &self.shown, &words.alive, &taken, &words.renamed);
        self.assembler.finish(first_local);
        for &site in &self.sites {
            if let Unwind::Code(label) = &mut program.sites[site as usize].unwind {
                *label = self.assembler.address(Label(*label));
            }
        }
        let assembler = &self.assembler;
        let liveness = Liveness::of(assembler, &|native| program.native_words(native), &|at| {
            let site = program.sites.get(assembler.sites[at] as usize)?;
            match site.unwind {
                Unwind::Code(target) if target != u32::MAX => Some(target),
                _ => None,
            }
        });
        let entry = program.code.len() as u32;
        let frame = assembler.words.len() as u32;
        let mut out = 0;
        for (at, &instruction) in assembler.code.iter().enumerate() {
            let mut instruction = instruction;
            instruction.slots(&|native| program.native_words(native), &mut |_, slot, words| {
                if slot >= OUT {
                    out = out.max(slot - OUT + words);
                }
            });
            instruction.map_slots(&|slot| if slot >= OUT { slot - OUT + frame } else { slot });
            match &mut instruction {
                Instruction::Call { frame: own, .. }
                | Instruction::CallPointer { frame: own, .. }
                | Instruction::CallVirtual { frame: own, .. } => *own = frame,
                _ => {}
            }
            if let Some(target) = instruction.target() {
                *target += entry;
            }
            program.code.push(instruction);
            let site = assembler.sites[at];
            if site != NO_SITE {
                let start = program.dead.len() as u32;
                if shortened {
                    program.dead.extend(liveness.dead_at(at, assembler));
                }
                program.sites[site as usize].dead = start..program.dead.len() as u32;
            }
            program.site_at.push(site);
        }
        for &site in &self.sites {
            if let Unwind::Code(target) = &mut program.sites[site as usize].unwind {
                *target = target.wrapping_add(entry);
            }
        }
        let pointers = assembler.words.iter().map(|word| word.pointer).collect();
        program.functions[self.number as usize] =
            Function { entry, frame, reserve: frame + out.max(FRAME_HEADER), result, pointers, body: info };
        Ok(())
    }
}
