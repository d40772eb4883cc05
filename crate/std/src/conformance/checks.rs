// Included twice by mod.rs, with `subject` as the std to check.

use subject::collections::HashSet;
use subject::panic::{AssertUnwindSafe, catch_unwind};
use subject::sync::atomic::{AtomicBool, AtomicI32, AtomicPtr, AtomicU8, AtomicU64, AtomicUsize, Ordering};
use subject::sync::mpsc::{self, RecvTimeoutError, TryRecvError, TrySendError};
use subject::sync::{Arc, Barrier, Condvar, LazyLock, Mutex, Once, OnceLock, PoisonError, RwLock, TryLockError, Weak};
use subject::thread;
use subject::time::{Duration, Instant};

/// Declares the table from the functions themselves.
macro_rules! checks {
    ($($(#[$doc:meta])* fn $name:ident() $body:block)*) => {
        $($(#[$doc])* fn $name() $body)*

        pub(super) const CHECKS: &[super::Check] = &[$((stringify!($name), $name)),*];
    };
}

/// Long enough to be noticed, short enough to be waited for.
const SHORT: Duration = Duration::from_millis(20);
/// Longer than any wait of these checks takes when it is woken.
const LONG: Duration = Duration::from_secs(20);

/// Runs `f`, which is to panic, on a thread of its own.
fn panicking_thread(f: impl FnOnce() + Send + 'static) {
    assert!(thread::spawn(f).join().is_err());
}

checks! {
    fn mutex_guards_a_value() {
        let mutex = Mutex::new(1);
        *mutex.lock().unwrap() += 1;
        assert_eq!(*mutex.lock().unwrap(), 2);
        assert_eq!(mutex.into_inner().unwrap(), 2);
        let mut mutex = Mutex::from(5);
        *mutex.get_mut().unwrap() = 6;
        assert_eq!(format!("{mutex:?}"), "Mutex { data: 6, poisoned: false, .. }");
        assert_eq!(*Mutex::<u8>::default().lock().unwrap(), 0);
    }

    fn mutex_excludes() {
        let counter = Arc::new(Mutex::new(0));
        let add = |counter: Arc<Mutex<u32>>| thread::spawn(move || (0..500).for_each(|_| *counter.lock().unwrap() += 1));
        let threads: Vec<_> = (0..4).map(|_| add(Arc::clone(&counter))).collect();
        threads.into_iter().for_each(|thread| thread.join().unwrap());
        assert_eq!(*counter.lock().unwrap(), 2000);
    }

    fn mutex_try_lock_while_held() {
        let mutex = Mutex::new(0);
        let held = mutex.lock().unwrap();
        assert!(matches!(mutex.try_lock(), Err(TryLockError::WouldBlock)));
        assert_eq!(format!("{mutex:?}"), "Mutex { data: \"<locked>\", poisoned: false, .. }");
        drop(held);
        assert!(mutex.try_lock().is_ok());
    }

    fn mutex_is_poisoned_by_a_panic() {
        let mutex = Arc::new(Mutex::new(1));
        let inner = Arc::clone(&mutex);
        panicking_thread(move || {
            let mut guard = inner.lock().unwrap();
            *guard = 2;
            panic!("with the lock held");
        });
        assert!(mutex.is_poisoned());
        let Err(poisoned) = mutex.lock() else { panic!("not poisoned") };
        assert_eq!(*poisoned.into_inner(), 2);
        assert!(matches!(mutex.try_lock(), Err(TryLockError::Poisoned(_))));
        assert_eq!(*mutex.lock().unwrap_or_else(PoisonError::into_inner), 2);
        mutex.clear_poison();
        assert!(!mutex.is_poisoned() && mutex.lock().is_ok());
    }

    fn mutex_into_inner_of_a_poisoned_one() {
        let mutex = Mutex::new(7);
        let caught = catch_unwind(AssertUnwindSafe(|| {
            let _guard = mutex.lock().unwrap();
            panic!("with the lock held");
        }));
        assert!(caught.is_err());
        assert_eq!(mutex.into_inner().unwrap_err().into_inner(), 7);
    }

    fn mutex_is_not_poisoned_by_a_guard_taken_while_panicking() {
        struct LocksWhenDropped<'a>(&'a Mutex<i32>);
        impl Drop for LocksWhenDropped<'_> {
            fn drop(&mut self) {
                *self.0.lock().unwrap() += 1;
            }
        }
        let mutex = Mutex::new(0);
        let caught = catch_unwind(AssertUnwindSafe(|| {
            let _locks = LocksWhenDropped(&mutex);
            panic!("without the lock");
        }));
        assert!(caught.is_err() && !mutex.is_poisoned());
        assert_eq!(mutex.into_inner().unwrap(), 1);
    }

    fn rwlock_lets_readers_share() {
        let lock = RwLock::new(3);
        let (one, two) = (lock.read().unwrap(), lock.read().unwrap());
        assert_eq!(*one + *two, 6);
        assert!(matches!(lock.try_write(), Err(TryLockError::WouldBlock)));
        drop((one, two));
        *lock.write().unwrap() = 4;
        let write = lock.write().unwrap();
        assert!(matches!(lock.try_read(), Err(TryLockError::WouldBlock)));
        drop(write);
        assert_eq!(lock.into_inner().unwrap(), 4);
    }

    fn rwlock_downgrades() {
        let lock = RwLock::new(0);
        let mut write = lock.write().unwrap();
        *write = 9;
        let read = subject::sync::RwLockWriteGuard::downgrade(write);
        assert_eq!(*read, 9);
        assert!(lock.try_read().is_ok() && lock.try_write().is_err());
    }

    fn rwlock_is_poisoned_by_writers_only() {
        let lock = RwLock::new(0);
        assert!(catch_unwind(AssertUnwindSafe(|| {
            let _read = lock.read().unwrap();
            panic!("reading");
        })).is_err());
        assert!(!lock.is_poisoned());
        assert!(catch_unwind(AssertUnwindSafe(|| {
            let _write = lock.write().unwrap();
            panic!("writing");
        })).is_err());
        assert!(lock.is_poisoned() && lock.read().is_err() && lock.write().is_err());
        lock.clear_poison();
        assert!(lock.read().is_ok());
    }

    fn condvar_wait_while() {
        let pair = Arc::new((Mutex::new(0), Condvar::new()));
        let theirs = Arc::clone(&pair);
        let thread = thread::spawn(move || {
            for _ in 0..3 {
                *theirs.0.lock().unwrap() += 1;
                theirs.1.notify_one();
            }
        });
        let guard = pair.1.wait_while(pair.0.lock().unwrap(), |count| *count < 3).unwrap();
        assert_eq!(*guard, 3);
        drop(guard);
        thread.join().unwrap();
    }

    fn condvar_notify_all_wakes_all() {
        let state = Mutex::new((0, false));
        let (arrived, go) = (Condvar::new(), Condvar::new());
        thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| {
                    let mut guard = state.lock().unwrap();
                    guard.0 += 1;
                    arrived.notify_one();
                    drop(go.wait_while(guard, |(_, go)| !*go).unwrap());
                });
            }
            let mut guard = arrived.wait_while(state.lock().unwrap(), |(waiting, _)| *waiting < 3).unwrap();
            guard.1 = true;
            drop(guard);
            go.notify_all();
        });
    }

    fn condvar_wait_times_out() {
        let (mutex, condvar) = (Mutex::new(()), Condvar::new());
        let start = Instant::now();
        let mut guard = mutex.lock().unwrap();
        loop {
            let (again, result) = condvar.wait_timeout(guard, SHORT).unwrap();
            guard = again;
            // It may wake for no reason, but then it does not say that the time is up.
            if result.timed_out() {
                break;
            }
        }
        assert!(start.elapsed() >= SHORT / 2);
    }

    fn condvar_wait_timeout_while() {
        let (mutex, condvar) = (Mutex::new(false), Condvar::new());
        let (guard, result) = condvar.wait_timeout_while(mutex.lock().unwrap(), SHORT, |ready| !*ready).unwrap();
        assert!(result.timed_out() && !*guard);
        drop(guard);
        *mutex.lock().unwrap() = true;
        let (guard, result) = condvar.wait_timeout_while(mutex.lock().unwrap(), LONG, |ready| !*ready).unwrap();
        assert!(!result.timed_out() && *guard);
    }

    fn condvar_wait_meets_poison() {
        let pair = Arc::new((Mutex::new(false), Condvar::new()));
        let theirs = Arc::clone(&pair);
        let guard = pair.0.lock().unwrap();
        let thread = thread::spawn(move || {
            let mut guard = theirs.0.lock().unwrap();
            *guard = true;
            theirs.1.notify_one();
            panic!("with the lock held");
        });
        let met = pair.1.wait_while(guard, |done| !*done);
        assert!(met.is_err() && *met.unwrap_err().into_inner());
        assert!(thread.join().is_err());
    }

    fn barrier_has_one_leader() {
        let barrier = Arc::new(Barrier::new(3));
        for _ in 0..5 {
            let wait = |barrier: Arc<Barrier>| thread::spawn(move || barrier.wait().is_leader());
            let threads: Vec<_> = (0..2).map(|_| wait(Arc::clone(&barrier))).collect();
            let mine = usize::from(barrier.wait().is_leader());
            assert_eq!(threads.into_iter().filter_map(|thread| thread.join().ok()).filter(|leader| *leader).count() + mine, 1);
        }
    }

    fn once_runs_once() {
        let once = Once::new();
        let runs = AtomicUsize::new(0);
        assert!(!once.is_completed());
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| once.call_once(|| { runs.fetch_add(1, Ordering::SeqCst); }));
            }
        });
        assert!(once.is_completed());
        assert_eq!(runs.load(Ordering::SeqCst), 1);
    }

    fn once_is_poisoned_by_a_panic() {
        let once = Once::new();
        assert!(catch_unwind(AssertUnwindSafe(|| once.call_once(|| panic!("initialising")))).is_err());
        assert!(catch_unwind(AssertUnwindSafe(|| once.call_once(|| {}))).is_err());
        once.call_once_force(|state| assert!(state.is_poisoned()));
        assert!(once.is_completed());
    }

    fn once_lock_keeps_the_first_value() {
        let mut cell = OnceLock::new();
        assert_eq!(cell.get(), None);
        assert_eq!(cell.set(1), Ok(()));
        assert_eq!(cell.set(2), Err(2));
        assert_eq!(*cell.get_or_init(|| 3), 1);
        assert_eq!(cell.clone(), cell);
        assert_eq!(format!("{cell:?}"), "OnceLock(1)");
        assert_eq!(cell.take(), Some(1));
        assert_eq!(cell.into_inner(), None);
    }

    fn once_lock_is_initialised_by_one_thread() {
        let cell = OnceLock::new();
        let runs = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| assert_eq!(*cell.get_or_init(|| runs.fetch_add(1, Ordering::SeqCst) + 41), 41));
            }
        });
        assert_eq!(runs.into_inner(), 1);
    }

    fn lazy_lock_initialises_when_used() {
        let runs = AtomicUsize::new(0);
        let lazy = LazyLock::new(|| runs.fetch_add(1, Ordering::SeqCst) + 10);
        assert_eq!(runs.load(Ordering::SeqCst), 0);
        assert_eq!((*lazy, *lazy), (10, 10));
        assert_eq!(runs.load(Ordering::SeqCst), 1);
    }

    fn lazy_lock_stays_poisoned() {
        let lazy: LazyLock<i32> = LazyLock::new(|| panic!("initialising"));
        assert!(catch_unwind(AssertUnwindSafe(|| *lazy)).is_err());
        assert!(catch_unwind(AssertUnwindSafe(|| *lazy)).is_err());
    }

    fn channel_delivers_in_order_and_disconnects() {
        let (sender, receiver) = mpsc::channel();
        let second = sender.clone();
        let thread = thread::spawn(move || (0..100).for_each(|n| sender.send(n).unwrap()));
        thread.join().unwrap();
        second.send(100).unwrap();
        assert_eq!(receiver.recv(), Ok(0));
        assert_eq!(receiver.try_iter().count(), 100);
        assert_eq!(receiver.try_recv(), Err(TryRecvError::Empty));
        drop(second);
        assert_eq!(receiver.try_recv(), Err(TryRecvError::Disconnected));
        assert!(receiver.recv().is_err());
        assert_eq!(receiver.into_iter().next(), None);
    }

    fn channel_send_to_nobody_gives_the_message_back() {
        let (sender, receiver) = mpsc::channel();
        drop(receiver);
        assert_eq!(sender.send(5).unwrap_err().0, 5);
        let (sender, receiver) = mpsc::sync_channel(1);
        drop(receiver);
        assert_eq!(sender.send(6).unwrap_err().0, 6);
        assert_eq!(sender.try_send(7), Err(TrySendError::Disconnected(7)));
    }

    fn channel_receiver_is_woken_by_disconnection() {
        let (sender, receiver) = mpsc::channel::<()>();
        let thread = thread::spawn(move || receiver.recv());
        drop(sender);
        assert!(thread.join().unwrap().is_err());
    }

    fn channel_receives_with_a_timeout() {
        let (sender, receiver) = mpsc::channel();
        let start = Instant::now();
        assert_eq!(receiver.recv_timeout(SHORT), Err(RecvTimeoutError::Timeout));
        assert!(start.elapsed() >= SHORT / 2);
        let thread = thread::spawn(move || {
            thread::sleep(SHORT);
            sender.send(1).unwrap();
        });
        assert_eq!(receiver.recv_timeout(LONG), Ok(1));
        assert_eq!(receiver.recv_timeout(LONG), Err(RecvTimeoutError::Disconnected));
        thread.join().unwrap();
    }

    fn sync_channel_is_bounded() {
        let (sender, receiver) = mpsc::sync_channel(2);
        assert_eq!((sender.try_send(1), sender.try_send(2)), (Ok(()), Ok(())));
        assert_eq!(sender.try_send(3), Err(TrySendError::Full(3)));
        let thread = thread::spawn(move || sender.send(3));
        assert_eq!((receiver.recv(), receiver.recv(), receiver.recv()), (Ok(1), Ok(2), Ok(3)));
        thread.join().unwrap().unwrap();
    }

    fn sync_channel_of_zero_is_a_rendezvous() {
        let (sender, receiver) = mpsc::sync_channel(0);
        let received = Arc::new(AtomicBool::new(false));
        let theirs = Arc::clone(&received);
        let thread = thread::spawn(move || {
            theirs.store(true, Ordering::SeqCst);
            receiver.recv().unwrap()
        });
        sender.send(8).unwrap();
        assert!(received.load(Ordering::SeqCst));
        assert_eq!(thread.join().unwrap(), 8);
    }

    fn atomics_count_exactly() {
        let counter = AtomicU64::new(0);
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| (0..1000).for_each(|_| { counter.fetch_add(1, Ordering::Relaxed); }));
            }
        });
        assert_eq!(counter.into_inner(), 4000);
    }

    fn atomics_have_all_operations() {
        let number = AtomicI32::new(5);
        assert_eq!(number.swap(6, Ordering::SeqCst), 5);
        assert_eq!(number.compare_exchange(6, 7, Ordering::SeqCst, Ordering::SeqCst), Ok(6));
        assert_eq!(number.compare_exchange(6, 8, Ordering::SeqCst, Ordering::SeqCst), Err(7));
        assert_eq!(number.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_mul(2)), Ok(7));
        assert_eq!(number.fetch_max(20, Ordering::SeqCst), 14);
        assert_eq!(number.fetch_min(3, Ordering::SeqCst), 20);
        assert_eq!(number.fetch_sub(4, Ordering::SeqCst), 3);
        assert_eq!(number.load(Ordering::SeqCst), -1);
        assert_eq!(format!("{number:?}"), "-1");
        let byte = AtomicU8::from(0b1100);
        assert_eq!(byte.fetch_and(0b0110, Ordering::SeqCst), 0b1100);
        assert_eq!(byte.fetch_or(0b0001, Ordering::SeqCst), 0b0100);
        assert_eq!(byte.fetch_xor(0b0100, Ordering::SeqCst), 0b0101);
        assert_eq!(byte.fetch_nand(0b0001, Ordering::SeqCst), 0b0001);
        assert_eq!(byte.into_inner(), !0b0001);
        let flag = AtomicBool::default();
        assert!(!flag.fetch_not(Ordering::SeqCst) && flag.load(Ordering::SeqCst));
        let mut target = 4;
        let pointer = AtomicPtr::new(&raw mut target);
        assert!(!pointer.swap(subject::ptr::null_mut(), Ordering::SeqCst).is_null());
        assert!(pointer.load(Ordering::SeqCst).is_null());
    }

    fn atomic_compare_exchange_weak_in_a_loop() {
        let counter = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| for _ in 0..300 {
                    let mut seen = counter.load(Ordering::Relaxed);
                    while let Err(now) = counter.compare_exchange_weak(seen, seen + 1, Ordering::AcqRel, Ordering::Relaxed) {
                        seen = now;
                    }
                });
            }
        });
        assert_eq!(counter.load(Ordering::SeqCst), 900);
    }

    fn arc_counts_its_owners() {
        let one = Arc::new(1);
        let weak = Arc::downgrade(&one);
        let two = Arc::clone(&one);
        assert_eq!((Arc::strong_count(&one), Arc::weak_count(&one)), (2, 1));
        assert_eq!((weak.strong_count(), weak.weak_count()), (2, 1));
        assert!(Arc::ptr_eq(&one, &two) && weak.upgrade().is_some_and(|three| Arc::ptr_eq(&one, &three)));
        drop((one, two));
        assert!(weak.upgrade().is_none());
        assert_eq!(weak.strong_count(), 0);
        assert!(Weak::<i32>::new().upgrade().is_none());
    }

    fn arc_try_unwrap_needs_the_only_owner() {
        let one = Arc::new(String::from("box"));
        let two = Arc::clone(&one);
        let one = Arc::try_unwrap(one).unwrap_err();
        drop(two);
        assert_eq!(Arc::try_unwrap(one).unwrap(), "box");
        assert_eq!(Arc::into_inner(Arc::new(2)), Some(2));
        let shared = Arc::new(3);
        let other = Arc::clone(&shared);
        assert_eq!((Arc::into_inner(shared), Arc::into_inner(other)), (None, Some(3)));
        assert_eq!(Arc::unwrap_or_clone(Arc::new(4)), 4);
    }

    fn arc_get_mut_and_make_mut() {
        let mut one = Arc::new(1);
        *Arc::get_mut(&mut one).unwrap() = 2;
        let two = Arc::clone(&one);
        assert!(Arc::get_mut(&mut one).is_none());
        *Arc::make_mut(&mut one) += 1;
        assert_eq!((*one, *two), (3, 2));
        assert!(!Arc::ptr_eq(&one, &two));
    }

    fn arc_drops_its_value_with_the_last_owner() {
        struct Tells<'a>(&'a AtomicUsize);
        impl Drop for Tells<'_> {
            fn drop(&mut self) {
                self.0.fetch_add(1, Ordering::SeqCst);
            }
        }
        let drops = AtomicUsize::new(0);
        thread::scope(|scope| {
            let shared = Arc::new(Tells(&drops));
            for _ in 0..3 {
                let mine = Arc::clone(&shared);
                scope.spawn(move || drop(mine));
            }
        });
        assert_eq!(drops.load(Ordering::SeqCst), 1);
    }

    fn arc_holds_what_has_no_size() {
        let text: Arc<str> = "abc".into();
        let numbers: Arc<[i32]> = vec![1, 2, 3].into();
        let dynamic: Arc<dyn Fn(i32) -> i32 + Send + Sync> = Arc::new(|n| n + 1);
        let collected: Arc<[i32]> = (0..3).collect();
        assert_eq!((&*text, numbers.len(), dynamic(1), collected[2]), ("abc", 3, 2, 2));
        assert_eq!(format!("{text} {numbers:?}"), "abc [1, 2, 3]");
        let mut set = HashSet::new();
        assert!(set.insert(Arc::new(1)) && !set.insert(Arc::new(1)));
    }

    fn arc_new_cyclic_knows_itself() {
        struct Node {
            me: Weak<Node>,
        }
        let node = Arc::new_cyclic(|me| {
            assert!(me.upgrade().is_none());
            Node { me: me.clone() }
        });
        assert!(node.me.upgrade().is_some_and(|again| Arc::ptr_eq(&again, &node)));
        assert_eq!((Arc::strong_count(&node), Arc::weak_count(&node)), (1, 1));
    }

    fn join_returns_the_value() {
        assert_eq!(thread::spawn(|| 6 * 7).join().unwrap(), 42);
    }

    fn join_of_a_panicked_thread_returns_the_payload() {
        let payload = thread::spawn(|| panic!("code {}", subject::hint::black_box(7))).join().unwrap_err();
        assert_eq!(payload.downcast_ref::<String>().map(String::as_str), Some("code 7"));
        let payload = thread::spawn(|| subject::panic::panic_any(5_u8)).join().unwrap_err();
        assert_eq!(payload.downcast_ref::<u8>(), Some(&5));
    }

    fn builder_names_threads() {
        let named = thread::Builder::new().name("worker".into()).spawn(|| thread::current().name().map(str::to_owned));
        let handle = named.unwrap();
        assert_eq!(handle.thread().name(), Some("worker"));
        let id = handle.thread().id();
        assert_eq!(handle.join().unwrap().as_deref(), Some("worker"));
        assert_eq!(thread::spawn(|| thread::current().name().map(str::to_owned)).join().unwrap(), None);
        assert_ne!(id, thread::current().id());
        assert_eq!(thread::current().id(), thread::current().id());
    }

    fn is_finished_tells_the_end() {
        let (sender, receiver) = mpsc::channel::<()>();
        let handle = thread::spawn(move || receiver.recv());
        assert!(!handle.is_finished());
        drop(sender);
        while !handle.is_finished() {
            thread::yield_now();
        }
        assert!(handle.join().unwrap().is_err());
    }

    fn scoped_threads_borrow_locals() {
        let mut numbers = vec![1, 2, 3, 4];
        let (left, right) = numbers.split_at_mut(2);
        let sum = thread::scope(|scope| {
            let other = scope.spawn(|| {
                left[0] = 10;
                left.iter().sum::<i32>()
            });
            right[1] = 40;
            other.join().unwrap() + right.iter().sum::<i32>()
        });
        assert_eq!((sum, numbers), (55, vec![10, 2, 3, 40]));
    }

    fn scope_waits_for_its_threads() {
        let ended = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| {
                    thread::sleep(SHORT / 4);
                    scope.spawn(|| ended.fetch_add(1, Ordering::SeqCst));
                    ended.fetch_add(1, Ordering::SeqCst);
                });
            }
        });
        assert_eq!(ended.load(Ordering::SeqCst), 6);
    }

    fn scope_panics_for_an_unjoined_panic_only() {
        let joined = catch_unwind(|| thread::scope(|scope| scope.spawn(|| panic!("seen")).join().is_err()));
        assert!(joined.unwrap());
        let unjoined = catch_unwind(|| thread::scope(|scope| { scope.spawn(|| panic!("unseen")); }));
        assert_eq!(unjoined.unwrap_err().downcast_ref::<&str>(), Some(&"a scoped thread panicked"));
    }

    fn park_takes_the_token() {
        thread::current().unpark();
        thread::park();
        let main = thread::current();
        let thread = thread::spawn(move || main.unpark());
        thread::park();
        thread.join().unwrap();
        let start = Instant::now();
        thread::park_timeout(SHORT);
        assert!(start.elapsed() < LONG);
    }

    fn sleep_takes_its_time() {
        let start = Instant::now();
        thread::sleep(SHORT);
        assert!(start.elapsed() >= SHORT / 2);
        let later = start + SHORT;
        assert_eq!(later - start, SHORT);
        assert_eq!(start.saturating_duration_since(later), Duration::ZERO);
        assert!(start.checked_duration_since(later).is_none());
    }

    fn available_parallelism_is_known() {
        assert!(thread::available_parallelism().unwrap().get() >= 1);
    }

    fn thread_locals_belong_to_one_thread() {
        subject::thread_local! {
            static NUMBER: subject::cell::Cell<u32> = const { subject::cell::Cell::new(1) };
            static LIST: subject::cell::RefCell<Vec<u32>> = subject::cell::RefCell::new(vec![NUMBER.get()]);
        }
        NUMBER.set(5);
        LIST.with_borrow_mut(|list| list.push(2));
        let theirs = thread::spawn(|| (NUMBER.get(), LIST.take())).join().unwrap();
        assert_eq!(theirs, (1, vec![1]));
        assert_eq!((NUMBER.replace(6), LIST.with_borrow(Vec::len)), (5, 2));
        assert_eq!(NUMBER.with(|number| number.get()), 6);
    }

    fn thread_locals_are_dropped_when_their_thread_ends() {
        struct Tells(mpsc::Sender<&'static str>);
        impl Drop for Tells {
            fn drop(&mut self) {
                let _ = self.0.send("dropped");
            }
        }
        subject::thread_local! {
            static KEPT: subject::cell::RefCell<Option<Tells>> = const { subject::cell::RefCell::new(None) };
        }
        let (sender, receiver) = mpsc::channel();
        let thread = thread::spawn(move || KEPT.set(Some(Tells(sender))));
        assert_eq!(receiver.recv(), Ok("dropped"));
        thread.join().unwrap();
    }

    fn unwinding_runs_destructors() {
        let (sender, receiver) = mpsc::channel();
        panicking_thread(move || {
            struct Tells(mpsc::Sender<bool>);
            impl Drop for Tells {
                fn drop(&mut self) {
                    let _ = self.0.send(thread::panicking());
                }
            }
            let _tells = Tells(sender);
            panic!("unwinding");
        });
        assert_eq!(receiver.recv(), Ok(true));
    }
}
