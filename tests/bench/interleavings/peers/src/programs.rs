// The programs of the benchmark over whatever `sync` and `thread` are where this text is included. They are those of the
// folder above, line by line as far as the peers allow. Loom's own `Arc` makes it ten times slower, so that std's is used.

use std::collections::VecDeque;
use std::sync::Arc;

pub fn locks(threads: usize, times: usize) {
    let counter = Arc::new(Mutex::new(0));
    let spawn = |_| {
        let counter = Arc::clone(&counter);
        thread::spawn(move || {
            for _ in 0..times {
                *counter.lock().unwrap() += 1;
            }
        })
    };
    let handles: Vec<_> = (0..threads).map(spawn).collect();
    handles.into_iter().for_each(|handle| handle.join().unwrap());
    assert_eq!(*counter.lock().unwrap(), threads * times);
}

pub fn race(threads: usize, times: usize, exact: bool) {
    let counter = Arc::new(AtomicUsize::new(0));
    let spawn = |_| {
        let counter = Arc::clone(&counter);
        thread::spawn(move || {
            for _ in 0..times {
                let number = counter.load(Ordering::SeqCst);
                counter.store(number + 1, Ordering::SeqCst);
            }
        })
    };
    let handles: Vec<_> = (0..threads).map(spawn).collect();
    handles.into_iter().for_each(|handle| handle.join().unwrap());
    let sum = counter.load(Ordering::SeqCst);
    assert!(if exact { sum == threads * times } else { sum <= threads * times });
}

pub fn crossed() {
    let (a, b) = (Arc::new(Mutex::new(0)), Arc::new(Mutex::new(0)));
    let spawn = |first: &Arc<Mutex<i32>>, second: &Arc<Mutex<i32>>| {
        let (first, second) = (Arc::clone(first), Arc::clone(second));
        thread::spawn(move || {
            let mut first = first.lock().unwrap();
            let mut second = second.lock().unwrap();
            *first += 1;
            *second += 1;
        })
    };
    let (there, back) = (spawn(&a, &b), spawn(&b, &a));
    there.join().unwrap();
    back.join().unwrap();
}

pub fn philosophers(count: usize, rounds: usize, ordered: bool) {
    let forks: Vec<Arc<Mutex<i32>>> = (0..count).map(|_| Arc::new(Mutex::new(0))).collect();
    let spawn = |seat: usize| {
        let (left, right) = (seat, (seat + 1) % count);
        let (first, second) = if ordered && right < left { (right, left) } else { (left, right) };
        let (first, second) = (Arc::clone(&forks[first]), Arc::clone(&forks[second]));
        thread::spawn(move || {
            for _ in 0..rounds {
                let mut first = first.lock().unwrap();
                let mut second = second.lock().unwrap();
                *first += 1;
                *second += 1;
            }
        })
    };
    let handles: Vec<_> = (0..count).map(spawn).collect();
    handles.into_iter().for_each(|handle| handle.join().unwrap());
}

struct Buffer {
    items: Mutex<VecDeque<usize>>,
    not_full: Condvar,
    not_empty: Condvar,
}

pub fn buffer(producers: usize, consumers: usize, items: usize, room: usize, shared: bool) {
    let buffer =
        Arc::new(Buffer { items: Mutex::new(VecDeque::new()), not_full: Condvar::new(), not_empty: Condvar::new() });
    let produce = |_| {
        let buffer = Arc::clone(&buffer);
        thread::spawn(move || {
            for item in 0..items {
                let mut queue = buffer.items.lock().unwrap();
                while queue.len() == room {
                    queue = buffer.not_full.wait(queue).unwrap();
                }
                queue.push_back(item);
                drop(queue);
                let wake = if shared { &buffer.not_full } else { &buffer.not_empty };
                wake.notify_one();
            }
        })
    };
    let mut handles: Vec<_> = (0..producers).map(produce).collect();
    handles.extend((0..consumers).map(|_| {
        let buffer = Arc::clone(&buffer);
        thread::spawn(move || {
            for _ in 0..items * producers / consumers {
                let mut queue = buffer.items.lock().unwrap();
                while queue.is_empty() {
                    let wait = if shared { &buffer.not_full } else { &buffer.not_empty };
                    queue = wait.wait(queue).unwrap();
                }
                queue.pop_front();
                drop(queue);
                buffer.not_full.notify_one();
            }
        })
    }));
    handles.into_iter().for_each(|handle| handle.join().unwrap());
}
