//! # What programs use of the library
//!
//! It is explored a little, so that the bodies of the library that it reaches are known to whatever is asked next.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{channel, sync_channel};
use std::sync::{Arc, Barrier, Condvar, Mutex, OnceLock, RwLock};
use std::thread;
use std::time::{Duration, Instant};

static READY: AtomicBool = AtomicBool::new(false);
static NAME: OnceLock<String> = OnceLock::new();

#[derive(Clone, Debug, Default, PartialEq)]
struct Account {
    owner: String,
    balance: i64,
    history: Vec<u32>,
}

fn locks() -> usize {
    let total = Arc::new(Mutex::new(0));
    let threads: Vec<_> = (0..2).map(|_| Arc::clone(&total)).map(|total| thread::spawn(move || *total.lock().unwrap() += 1)).collect();
    for thread in threads {
        thread.join().unwrap();
    }
    let accounts = RwLock::new(vec![Account::default(); 2]);
    accounts.write().unwrap()[1].balance -= 5;
    if let Ok(mut account) = accounts.try_write() {
        account[0].history.push(3);
    }
    let poisoned = total.lock().unwrap_or_else(|error| error.into_inner()).clone();
    println!("{accounts:?} {:?} {poisoned:>4}", accounts.read().unwrap().iter().map(|account| account.balance).sum::<i64>());
    Arc::strong_count(&total)
}

fn waiting() {
    let queue = Mutex::new(VecDeque::new());
    let (filled, barrier) = (Condvar::new(), Barrier::new(2));
    thread::scope(|scope| {
        scope.spawn(|| {
            let mut queue = filled.wait_while(queue.lock().unwrap(), |queue: &mut VecDeque<u64>| queue.is_empty()).unwrap();
            assert_eq!(queue.pop_front(), Some(1), "the first");
            drop(queue);
            barrier.wait();
        });
        let mut guard = queue.lock().unwrap();
        while guard.len() > 1 {
            guard = filled.wait(guard).unwrap();
        }
        guard.push_back(1);
        drop(guard);
        filled.notify_one();
        filled.notify_all();
        barrier.wait();
    });
}

fn counting() -> u64 {
    let (number, place) = (AtomicU64::new(0), AtomicUsize::new(0));
    number.fetch_add(1, Ordering::Relaxed);
    place.store(number.load(Ordering::SeqCst) as usize, Ordering::Release);
    while place.compare_exchange(1, 2, Ordering::AcqRel, Ordering::Acquire).is_err() && !READY.swap(true, Ordering::SeqCst) {
        thread::yield_now();
    }
    NAME.get_or_init(|| format!("{}", number.load(Ordering::SeqCst))).len() as u64
}

fn channels() -> BTreeMap<&'static str, u64> {
    let (sender, receiver) = channel();
    let (small, results) = sync_channel(1);
    let worker = thread::Builder::new().name("worker".to_string()).spawn(move || {
        for job in receiver {
            small.send(job * 2).unwrap();
        }
    });
    let mut sums = BTreeMap::new();
    for job in 0..2u64 {
        sender.clone().send(job).unwrap();
        *sums.entry("sum").or_default() += results.recv().unwrap();
    }
    drop(sender);
    worker.unwrap().join().unwrap();
    sums
}

fn main() {
    let began = Instant::now();
    thread::sleep(Duration::from_millis(1));
    waiting();
    let mut map: HashMap<u32, usize> = HashMap::new();
    map.insert(1, locks());
    println!("{:#?} {} {:?} {}", channels(), counting(), map.get(&1), began.elapsed().as_millis() > 0);
}
