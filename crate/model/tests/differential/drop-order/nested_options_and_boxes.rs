struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Node {
    noisy: Noisy,
    next: Option<Box<Node>>,
}

fn main() {
    let list = Node {
        noisy: Noisy("1"),
        next: Some(Box::new(Node { noisy: Noisy("2"), next: Some(Box::new(Node { noisy: Noisy("3"), next: None })) })),
    };
    println!("{}", list.noisy.0);
    let Node { next: Some(mut rest), .. } = list else { return };
    println!("rest begins with {}", rest.noisy.0);
    rest.next = None;
    println!("cut");
}
