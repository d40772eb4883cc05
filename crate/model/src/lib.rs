//! The model engine: [`code`] makes bytecode of the front end's graphs, [`vm`] runs it one step of one thread at a time,
//! [`explore`] takes every step that a scheduler could choose, and a [`schedule`] says which were taken.

pub mod automaton;
pub mod chunks;
pub mod code;
pub mod described;
pub mod engine;
pub mod exploration;
pub mod explore;
pub mod input;
pub mod library;
pub mod objects;
pub mod owners;
pub mod parameters;
pub mod recorder;
pub mod replay;
pub mod report;
pub mod schedule;
pub mod scheduler;
pub mod snapshot;
pub mod values;
pub mod vm;
