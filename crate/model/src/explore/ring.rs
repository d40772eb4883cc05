//! Rings of waiting: each thread waits for the next, the last for the first.

/// The ring that a thread is part of, if it is; `waits_for` says for whom a thread waits.
pub(crate) fn from(first: usize, waits_for: impl Fn(usize) -> Option<usize>) -> Option<Vec<usize>> {
    let mut ring = vec![first];
    loop {
        match waits_for(ring[ring.len() - 1])? {
            next if next == first => return Some(ring),
            next if ring.contains(&next) => return None,
            next => ring.push(next),
        }
    }
}
