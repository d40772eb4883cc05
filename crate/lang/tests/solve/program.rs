struct Plain;
struct Copied(u8);
impl Clone for Copied {
    fn clone(&self) -> Self {
        *self
    }
}
impl Copy for Copied {}
struct Node {
    next: Option<Box<Node>>,
    label: Rc<u8>,
}
struct List {
    next: Option<Box<List>>,
}
struct Loud(u8);
impl Drop for Loud {
    fn drop(&mut self) {}
}
struct Wrap<T>(T);
struct Tail<T: ?Sized> {
    head: u8,
    tail: T,
}
trait Shape: Display {
    fn area(&self) -> f64;
    fn name(&self) -> u8 {
        1
    }
    fn boxed(self) -> Box<Self>
    where
        Self: Sized,
    {
        loop {}
    }
    fn generic<T>(&self, value: T) -> T {
        value
    }
}
impl Display for Plain {
    fn fmt(&self) -> bool {
        true
    }
}
impl Shape for Plain {
    fn area(&self) -> f64 {
        1.0
    }
}
trait Endless {}
impl<T> Endless for Wrap<T> where Wrap<Wrap<T>>: Endless {}
trait Further {}
impl<T> Further for Wrap<T> where Wrap<Wrap<T>>: Further {}
impl<T: Copy> Further for T where Wrap<T>: Further {}
fn double(x: i32) -> i64 {
    0
}
