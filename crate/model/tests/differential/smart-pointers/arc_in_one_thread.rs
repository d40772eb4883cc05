use std::sync::{Arc, Weak};

fn main() {
    let mut a = Arc::new(vec![1]);
    let weak: Weak<Vec<i32>> = Arc::downgrade(&a);
    println!("{:?} {} {}", weak.upgrade(), Arc::strong_count(&a), Arc::weak_count(&a));
    let b = Arc::clone(&a);
    Arc::make_mut(&mut a).push(2);
    println!("{a:?} {b:?} {} {:?}", Arc::ptr_eq(&a, &b), weak.upgrade());
    drop(b);
    println!("{:?} {:?}", weak.upgrade(), Arc::try_unwrap(a));
    let text: Arc<str> = Arc::from("abc");
    let list: Arc<[i32]> = Arc::from(vec![1, 2]);
    println!("{text} {list:?} {}", text.len() + list.len());
}
