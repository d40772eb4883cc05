//! `step_by`.

#[derive(Clone)]
pub struct StepBy<I> {
    iter: I,
    /// One less than the step.
    skipped: usize,
    is_first: bool,
}

impl<I> StepBy<I> {
    #[track_caller]
    pub(crate) fn new(iter: I, step: usize) -> Self {
        assert!(step != 0);
        StepBy { iter, skipped: step - 1, is_first: true }
    }
}

impl<I: Iterator> Iterator for StepBy<I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        if self.is_first {
            self.is_first = false;
            self.iter.next()
        } else {
            self.iter.nth(self.skipped)
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (lower, upper) = self.iter.size_hint();
        let upper = match upper {
            Some(upper) => Some(self.steps(upper)),
            None => None,
        };
        (self.steps(lower), upper)
    }
}

impl<I> StepBy<I> {
    /// How many items are left of `n`.
    fn steps(&self, n: usize) -> usize {
        if !self.is_first {
            n / (self.skipped + 1)
        } else if n == 0 {
            0
        } else {
            1 + (n - 1) / (self.skipped + 1)
        }
    }
}

impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for StepBy<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        let length = self.iter.len();
        let rest = length % (self.skipped + 1);
        let beyond = if self.is_first {
            if rest == 0 { self.skipped } else { rest - 1 }
        } else {
            rest
        };
        self.iter.nth_back(beyond)
    }
}

impl<I: ExactSizeIterator> ExactSizeIterator for StepBy<I> {}
