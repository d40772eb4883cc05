use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU8, Ordering::*};

fn main() {
    let n = AtomicI64::new(5);
    println!("{} {}", n.fetch_sub(7, SeqCst), n.load(SeqCst));
    println!("{} {}", n.swap(12, AcqRel), n.fetch_max(20, Relaxed));
    println!("{} {}", n.fetch_min(-1, SeqCst), n.load(Acquire));
    println!("{:?} {:?}", n.compare_exchange(-1, 3, SeqCst, Relaxed), n.compare_exchange(-1, 4, SeqCst, SeqCst));
    println!(
        "{:?} {:?}",
        n.fetch_update(SeqCst, SeqCst, |n| n.checked_mul(2)),
        n.fetch_update(SeqCst, SeqCst, |_| None)
    );
    let bits = AtomicU8::new(0b1100);
    println!(
        "{} {} {} {}",
        bits.fetch_and(0b0110, SeqCst),
        bits.fetch_or(1, SeqCst),
        bits.fetch_xor(0xff, SeqCst),
        bits.load(SeqCst)
    );
    println!("{} {}", bits.fetch_add(10, SeqCst), bits.fetch_add(10, SeqCst));
    println!("{bits:?} {}", bits.fetch_nand(0, SeqCst));
    let flag = AtomicBool::new(false);
    println!("{} {} {}", flag.swap(true, SeqCst), flag.fetch_and(false, SeqCst), flag.fetch_not(SeqCst));
    println!("{flag:?}");
    println!("{}", flag.into_inner());
    let mut m = AtomicI64::default();
    *m.get_mut() += 4;
    println!("{m:?}");
    println!("{}", m.into_inner());
}
