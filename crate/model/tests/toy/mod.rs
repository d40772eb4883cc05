//! A machine of a few instructions, to test the explorer without the language: threads over locks, numbers and one
//! condition variable. Main starts all threads, joins them in order, and prints the numbers.

use std::collections::HashMap;

use interlock_model::explore::system::{Ending, Operation, Pending, Step, System};
use interlock_trace::event::EventKind;
use interlock_trace::{OutputChunk, Stream};

/// An instruction. All but the jumps are visible operations.
#[derive(Clone, Copy, Debug)]
pub enum Op {
    Lock(usize),
    Unlock(usize),
    /// The register becomes 1 if the lock was taken, else 0.
    TryLock(usize),
    /// Number to register.
    Load(usize),
    /// Register plus something to number.
    Store(usize, u32),
    Add(usize, u32),
    /// Gives the lock up and waits; has the lock again when it goes on.
    Wait(usize),
    NotifyOne,
    NotifyAll,
    /// Goes on there if the register is this.
    JumpIf(u32, usize),
    Jump(usize),
}

/// What its threads do.
#[derive(Clone, Debug)]
pub struct Toy {
    code: Vec<Vec<Op>>,
    locks: usize,
    numbers: usize,
    /// One slot for each lock (holder + 1), then each number, then for main how many are started and joined, then for each
    /// thread its place, register, and whether it waits (1), was woken (2) or neither (0).
    state: Vec<u32>,
    outputs: HashMap<Vec<u32>, u32>,
    output: u32,
}

impl Toy {
    pub fn new(locks: usize, numbers: usize, code: Vec<Vec<Op>>) -> Self {
        let state = vec![0; locks + numbers + 2 + 3 * code.len()];
        let mut toy = Self { code, locks, numbers, state, outputs: HashMap::new(), output: 0 };
        (0..toy.code.len()).for_each(|thread| toy.skip_jumps(thread));
        toy
    }

    fn main(&self) -> usize {
        self.locks + self.numbers
    }

    fn base(&self, thread: usize) -> usize {
        self.main() + 2 + 3 * thread
    }

    fn op(&self, thread: usize) -> Option<Op> {
        self.code[thread].get(self.state[self.base(thread)] as usize).copied()
    }

    fn skip_jumps(&mut self, thread: usize) {
        let base = self.base(thread);
        loop {
            match self.op(thread) {
                Some(Op::JumpIf(value, to)) if self.state[base + 1] == value => self.state[base] = to as u32,
                Some(Op::JumpIf(..)) => self.state[base] += 1,
                Some(Op::Jump(to)) => self.state[base] = to as u32,
                _ => return,
            }
        }
    }

    fn wake(&mut self, thread: usize) {
        let base = self.base(thread);
        self.state[base + 2] = 2;
    }

    fn waiters(&self) -> Vec<usize> {
        (0..self.code.len()).filter(|&thread| self.state[self.base(thread) + 2] == 1).collect()
    }

    fn step_main(&mut self) -> Step {
        let main = self.main();
        if (self.state[main] as usize) < self.code.len() {
            self.state[main] += 1;
        } else if (self.state[main + 1] as usize) < self.code.len() {
            self.state[main + 1] += 1;
        } else {
            let numbers = self.state[self.locks..main].to_vec();
            let next = self.outputs.len() as u32 + 1;
            self.output = *self.outputs.entry(numbers).or_insert(next);
            return Step::End(Ending::Finished);
        }
        Step::Done
    }
}

impl System for Toy {
    fn threads(&self) -> usize {
        1 + self.state[self.main()] as usize
    }

    fn pending(&self, thread: usize) -> Pending {
        let operation = |event, enabled| Operation { event, object: 0, enabled, waits_for: None };
        if thread == 0 {
            let (started, joined) = (self.state[self.main()] as usize, self.state[self.main() + 1] as usize);
            return Pending::Operation(match (started < self.code.len(), joined < self.code.len()) {
                (true, _) => operation(EventKind::Spawn, true),
                (_, true) => operation(EventKind::JoinWait, self.op(joined).is_none()),
                _ => operation(EventKind::Print, true),
            });
        }
        let thread = thread - 1;
        let Some(op) = self.op(thread) else { return Pending::Ended };
        let lock = |lock: usize| operation(EventKind::LockAcquire, self.state[lock] == 0);
        Pending::Operation(match op {
            Op::Lock(number) => lock(number),
            Op::Unlock(_) => operation(EventKind::LockRelease, true),
            Op::TryLock(_) => operation(EventKind::LockAcquire, true),
            Op::Wait(number) => match self.state[self.base(thread) + 2] {
                0 => operation(EventKind::CondvarWait, true),
                1 => operation(EventKind::CondvarWake, false),
                _ => lock(number),
            },
            Op::NotifyOne => operation(EventKind::NotifyOne, true),
            Op::NotifyAll => operation(EventKind::NotifyAll, true),
            _ => operation(EventKind::AtomicUpdate, true),
        })
    }

    fn step(&mut self, thread: usize, choices: &[u32]) -> Step {
        if thread == 0 {
            return self.step_main();
        }
        let me = thread as u32;
        let thread = thread - 1;
        let base = self.base(thread);
        let number = |number: usize| self.locks + number;
        match self.op(thread).expect("only threads that have not ended take steps") {
            Op::Lock(lock) => self.state[lock] = me,
            Op::Unlock(lock) => self.state[lock] = 0,
            Op::TryLock(lock) => {
                self.state[base + 1] = u32::from(self.state[lock] == 0);
                if self.state[lock] == 0 {
                    self.state[lock] = me;
                }
            }
            Op::Load(from) => self.state[base + 1] = self.state[number(from)],
            Op::Store(to, more) => {
                let to = number(to);
                self.state[to] = self.state[base + 1] + more;
            }
            Op::Add(to, more) => {
                let to = number(to);
                self.state[to] += more;
            }
            Op::Wait(lock) if self.state[base + 2] == 0 => {
                self.state[lock] = 0;
                self.state[base + 2] = 1;
                return Step::Done;
            }
            Op::Wait(lock) => {
                self.state[lock] = me;
                self.state[base + 2] = 0;
            }
            Op::NotifyOne => match (self.waiters().as_slice(), choices) {
                ([], _) => {}
                ([only], _) => self.wake(*only),
                (several, []) => return Step::Choose(several.len() as u32),
                (several, choices) => self.wake(several[choices[0] as usize]),
            },
            Op::NotifyAll => self.waiters().into_iter().for_each(|waiter| self.wake(waiter)),
            Op::JumpIf(..) | Op::Jump(_) => {}
        }
        self.state[base] += 1;
        self.skip_jumps(thread);
        Step::Done
    }

    fn save(&mut self) -> &[u32] {
        &self.state
    }

    fn load(&mut self, state: &[u32]) {
        self.state.copy_from_slice(state);
        self.output = 0;
    }

    fn notices_held_locks(&self) -> bool {
        self.code.iter().flatten().any(|op| matches!(op, Op::TryLock(_)))
    }

    fn output(&self) -> u32 {
        self.output
    }

    fn printed(&self, output: u32) -> Vec<OutputChunk> {
        let numbers = self.outputs.iter().find(|(_, id)| **id == output).map(|(numbers, _)| numbers);
        let text = numbers.map(|numbers| format!("{numbers:?}\n"));
        text.into_iter().map(|text| OutputChunk { thread: 0, stream: Stream::Stdout, text }).collect()
    }

    fn leaks(&mut self) -> bool {
        false
    }

    fn memory(&self) -> usize {
        0
    }
}

/// N threads that lock and unlock, K times each. What they do while they hold the lock is nobody else's business.
pub fn locks(threads: usize, times: usize) -> Toy {
    Toy::new(1, 0, vec![[Op::Lock(0), Op::Unlock(0)].repeat(times); threads])
}

/// Two threads that load and store one more, K times each.
pub fn race(times: usize) -> Toy {
    Toy::new(0, 1, vec![[Op::Load(0), Op::Store(0, 1)].repeat(times); 2])
}

/// Two threads that take two locks in opposite order.
pub fn crossed() -> Toy {
    let code = |a, b| vec![Op::Lock(a), Op::Lock(b), Op::Add(0, 1), Op::Unlock(b), Op::Unlock(a)];
    Toy::new(2, 1, vec![code(0, 1), code(1, 0)])
}

/// Two threads that keep giving way to each other.
pub fn polite() -> Toy {
    let code = |a, b| {
        let enter = [Op::Lock(a), Op::TryLock(b), Op::JumpIf(1, 5), Op::Unlock(a), Op::Jump(0)];
        let done = [Op::Unlock(b), Op::Unlock(a)];
        [enter.as_slice(), &done].concat()
    };
    Toy::new(2, 0, vec![code(0, 1), code(1, 0)])
}

/// One thread locks and looks again and again until the other, which needs the same lock for it, has set a number.
pub fn asking() -> Toy {
    let ask = vec![Op::Lock(0), Op::Load(0), Op::Unlock(0), Op::JumpIf(0, 0)];
    Toy::new(1, 1, vec![ask, vec![Op::Lock(0), Op::Add(0, 1), Op::Unlock(0)]])
}

/// One thread spins until the other has set a number.
pub fn spinner() -> Toy {
    Toy::new(0, 1, vec![vec![Op::Load(0), Op::JumpIf(0, 0)], vec![Op::Add(0, 1)]])
}
