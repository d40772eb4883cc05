use std::cell::RefCell;

trait Messenger {
    fn send(&self, message: &str);
}

struct LimitTracker<'a, T: Messenger> {
    messenger: &'a T,
    value: usize,
    max: usize,
}

impl<'a, T> LimitTracker<'a, T>
where
    T: Messenger,
{
    fn new(messenger: &'a T, max: usize) -> LimitTracker<'a, T> {
        LimitTracker { messenger, value: 0, max }
    }

    fn set_value(&mut self, value: usize) {
        self.value = value;
        let used = self.value as f64 / self.max as f64;
        if used >= 1.0 {
            self.messenger.send("over the quota");
        } else if used >= 0.9 {
            self.messenger.send("more than 90% used");
        } else if used >= 0.75 {
            self.messenger.send("more than 75% used");
        }
    }
}

struct Mock {
    sent: RefCell<Vec<String>>,
}

impl Messenger for Mock {
    fn send(&self, message: &str) {
        self.sent.borrow_mut().push(String::from(message));
    }
}

fn main() {
    let mock = Mock { sent: RefCell::new(vec![]) };
    let mut tracker = LimitTracker::new(&mock, 100);
    for value in [50, 80, 95, 120] {
        tracker.set_value(value);
    }
    assert_eq!(mock.sent.borrow().len(), 3);
    println!("{:?}", mock.sent.borrow());
}
