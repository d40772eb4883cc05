//! The event model of Interlock, its recording, and everything that is concluded from a trace.
//!
//! Four layers, each using only the ones before it:
//!
//! * *what is recorded*: [`event`], [`buffer`], [`object`], [`thread`], [`session`], and
//!   [`sampling`] of what it would cost too much to record always;
//! * *what is concluded while the program is there*: [`waits`] (who is stuck), [`summary`] (threads, locks, events as
//!   tables);
//! * *what is told*: [`report`] and [`columns`], plain data with a TypeScript twin;
//! * *what is concluded from that*: [`analysis`], which makes a [`timeline`] of a trace, and [`chrome`], which writes it for
//!   another viewer.
//!
//! Nothing here knows where threads come from. The facade in `interlock-std` calls the recording side.

pub mod analysis;
pub mod buffer;
pub mod chrome;
pub mod columns;
pub mod event;
#[cfg(feature = "js")]
pub mod js;
mod local;
pub mod object;
pub mod report;
pub mod sampling;
pub mod session;
pub mod summary;
pub mod text;
pub mod thread;
pub mod timeline;
pub mod waits;

pub use columns::{Events, Object, Trace, Values};
pub use report::*;
pub use timeline::Timeline;
