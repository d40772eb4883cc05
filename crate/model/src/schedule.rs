//! A schedule: which thread performs its next visible operation, step by step. As text it fits into an address and
//! replays exactly: `0*3.1.2c1` is three steps of main, one of thread 1, and one of thread 2 in which the second of
//! several possibilities is taken.

use std::fmt;
use std::str::FromStr;

/// One step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Move {
    /// Who.
    pub thread: u8,
    /// What is taken where the step leaves something open (who is woken up, whether a timed wait ends), in order.
    pub choices: Vec<u32>,
}

/// A sequence of steps from the start of a program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule(pub Vec<Move>);

impl Schedule {
    /// How often the next step is another thread's.
    #[must_use]
    pub fn switches(&self) -> usize {
        self.0.windows(2).filter(|pair| pair[0].thread != pair[1].thread).count()
    }
}

impl fmt::Display for Move {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.thread)?;
        self.choices.iter().try_for_each(|choice| write!(f, "c{choice}"))
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let runs = self.0.chunk_by(|a, b| a == b);
        for (index, run) in runs.enumerate() {
            let dot = if index == 0 { "" } else { "." };
            match run.len() {
                1 => write!(f, "{dot}{}", run[0])?,
                length => write!(f, "{dot}{}*{length}", run[0])?,
            }
        }
        Ok(())
    }
}

/// What is wrong with the text of a schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadSchedule(String);

impl fmt::Display for BadSchedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no step of a schedule: a step is a thread's number, e.g. 1, 1*3 or 2c1", self.0)
    }
}

impl std::error::Error for BadSchedule {}

/// The most steps that a text may stand for.
const MOST: usize = 1_000_000;

impl FromStr for Schedule {
    type Err = BadSchedule;

    fn from_str(text: &str) -> Result<Self, BadSchedule> {
        let mut moves = Vec::new();
        if text.is_empty() {
            return Ok(Self(moves));
        }
        for part in text.split('.') {
            let bad = || BadSchedule(part.chars().take(40).collect());
            let (step, times) = part.split_once('*').unwrap_or((part, "1"));
            let times = number::<usize>(times).filter(|times| (1..=MOST - moves.len()).contains(times));
            let times = times.ok_or_else(bad)?;
            let mut numbers = step.split('c');
            let thread = numbers.next().and_then(number).ok_or_else(bad)?;
            let choices = numbers.map(|choice| number(choice).ok_or_else(bad)).collect::<Result<_, _>>()?;
            moves.extend(std::iter::repeat_n(Move { thread, choices }, times));
        }
        Ok(Self(moves))
    }
}

/// A number in digits alone: `parse` would take a sign.
fn number<T: FromStr>(text: &str) -> Option<T> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schedule_is_read_as_it_is_written() {
        for text in ["", "0", "0*3.1.2c1", "2c0c3*2.0", "0.1.0.1"] {
            assert_eq!(text.parse::<Schedule>().unwrap().to_string(), text);
        }
        assert_eq!("0.0.0".parse::<Schedule>().unwrap().to_string(), "0*3");
        assert_eq!("0*3.1.0".parse::<Schedule>().unwrap().switches(), 2);
    }

    #[test]
    fn what_is_no_schedule_is_named() {
        for text in ["x", "1..2", "1*", "1*0", "-1", "256", "1c", "1*999999999999", "0.+1", " 1"] {
            assert!(text.parse::<Schedule>().is_err(), "{text}");
        }
        let error = "0.a1.2".parse::<Schedule>().unwrap_err();
        assert!(error.to_string().contains("`a1`"), "{error}");
    }
}
