//! # Messages instead of a shared thing
//!
//! Several threads send messages to main, which receives them in whatever order they come. A message that was sent is
//! no longer the sender's: nothing is shared, so that nothing has to be locked.
//!
//! **Watch for:** messages of one thread come in its order, those of different threads mix. Then let main keep a
//! sender.
//!
//! **Before you run:** main's loop ends when there is no sender left. What if main keeps one itself?
//!
//! **Afterwards:** Then one is always left, and main waits for a message that it alone could send. Drop each sender as
//! soon as it is not needed any more, or receive a known number of messages.
//!
//! Concept: Handing over
//! Teaches: A message hands its data over: whoever sends it keeps nothing.
//! Live threads: THREADS + 1

use std::sync::mpsc;
use std::thread;

/// Threads that send. (1..=32; model 2)
const THREADS: usize = 4;
/// Messages that each of them sends. (1..=1_000 messages; model 2)
const MESSAGES: usize = 50;
/// Main keeps a sender while it receives. (on | off)
const KEEP_SENDER: bool = false;

fn main() {
    let (sender, receiver) = mpsc::channel();

    thread::scope(|scope| {
        for thread in 0..THREADS {
            let sender = sender.clone();
            scope.spawn(move || {
                for number in 0..MESSAGES {
                    let message = vec![thread, number];
                    sender.send(message).unwrap();
                    // `message` is gone: to use it here would not compile.
                }
            });
        }
        let kept = KEEP_SENDER.then(|| sender.clone());
        drop(sender);

        let (mut received, mut in_order, mut next) = (0, true, vec![0; THREADS]);
        for message in receiver {
            in_order &= message[1] == next[message[0]];
            next[message[0]] += 1;
            received += 1;
        }
        drop(kept);
        println!("expected: {} messages, each thread's in order: true", THREADS * MESSAGES);
        println!("observed: {received} messages, each thread's in order: {in_order}");
    });
}
