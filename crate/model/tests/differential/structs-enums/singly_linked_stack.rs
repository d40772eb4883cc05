struct Stack<T> {
    head: Option<Box<Node<T>>>,
    length: usize,
}

struct Node<T> {
    value: T,
    next: Option<Box<Node<T>>>,
}

impl<T> Stack<T> {
    fn new() -> Self {
        Stack { head: None, length: 0 }
    }

    fn push(&mut self, value: T) {
        let next = self.head.take();
        self.head = Some(Box::new(Node { value, next }));
        self.length += 1;
    }

    fn pop(&mut self) -> Option<T> {
        self.head.take().map(|node| {
            self.head = node.next;
            self.length -= 1;
            node.value
        })
    }

    fn peek(&self) -> Option<&T> {
        self.head.as_ref().map(|node| &node.value)
    }

    fn reverse(&mut self) {
        let mut done = None;
        let mut rest = self.head.take();
        while let Some(mut node) = rest {
            rest = node.next.take();
            node.next = done;
            done = Some(node);
        }
        self.head = done;
    }
}

fn main() {
    let mut stack = Stack::new();
    for word in ["a", "b", "c"] {
        stack.push(word.to_string());
    }
    println!("{:?} {}", stack.peek(), stack.length);
    stack.reverse();
    while let Some(word) = stack.pop() {
        print!("{word} ");
    }
    println!("{:?} {}", stack.peek(), stack.length);
}
