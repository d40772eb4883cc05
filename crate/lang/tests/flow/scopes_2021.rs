// edition 2021
struct Guard(u8);
impl Drop for Guard {
    fn drop(&mut self) {}
}
impl Guard {
    fn get(&self) -> bool {
        self.0 > 0
    }
    fn maybe(&self) -> Option<u8> {
        Some(self.0)
    }
}
fn lock() -> Guard {
    Guard(1)
}
fn work() {}
fn other() {}
fn condition() {
    if lock().get() {
        work();
    }
}
fn scrutinee() {
    match lock().get() {
        true => work(),
        false => other(),
    }
}
fn if_let() {
    if let Some(_) = lock().maybe() {
        work();
    } else {
        other();
    }
}
fn while_let() {
    while let Some(_) = lock().maybe() {
        work();
    }
}
fn underscore() {
    let _ = lock();
    work();
}
fn bound() {
    let _g = lock();
    work();
}
fn extended() {
    let g = &lock();
    work();
    g.get();
}
fn tail() -> bool {
    let g = lock();
    lock().get()
}
fn assign(g: &mut Guard) {
    *g = lock();
}
fn lazy() -> bool {
    lock().get() && lock().get()
}
fn main() {}
