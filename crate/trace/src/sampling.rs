//! Which of many alike things are looked at closely: all of the first ones, so that a short run is known completely, and
//! then one in so many, so that a long one does not pay for it.

/// A choice of things to look at.
#[derive(Clone, Debug)]
pub struct Sampling {
    /// How many of the first are still to be chosen.
    first: u32,
    /// Later, one in this many is chosen.
    later: u16,
    /// How many of the coming ones are passed over.
    pass_over: u16,
}

impl Sampling {
    /// Chooses the first `first`, and then one in `later`.
    #[must_use]
    pub const fn new(first: u32, later: u16) -> Self {
        Self { first, later, pass_over: 0 }
    }

    /// Whether the next one is chosen, and how many it then stands for.
    #[inline]
    pub fn choose(&mut self) -> Option<u16> {
        if self.pass_over > 0 {
            self.pass_over -= 1;
            return None;
        }
        if self.first > 0 {
            self.first -= 1;
            return Some(1);
        }
        self.pass_over = self.later - 1;
        Some(self.later)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_are_chosen_and_then_one_in_so_many() {
        let mut sampling = Sampling::new(2, 3);
        let chosen: Vec<Option<u16>> = (0..9).map(|_| sampling.choose()).collect();
        let (one, three) = (Some(1), Some(3));
        assert_eq!(chosen, [one, one, three, None, None, three, None, None, three]);
    }
}
