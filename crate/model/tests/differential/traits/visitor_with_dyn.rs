trait Visitor {
    fn number(&mut self, n: i32);
    fn operator(&mut self, op: char);
}

enum Node {
    Number(i32),
    Binary(Box<Node>, char, Box<Node>),
}

impl Node {
    fn accept(&self, visitor: &mut dyn Visitor) {
        match self {
            Node::Number(n) => visitor.number(*n),
            Node::Binary(left, op, right) => {
                left.accept(visitor);
                right.accept(visitor);
                visitor.operator(*op);
            }
        }
    }
}

struct Printer(String);

impl Visitor for Printer {
    fn number(&mut self, n: i32) {
        self.0 += &format!("{n} ");
    }

    fn operator(&mut self, op: char) {
        self.0.push(op);
        self.0.push(' ');
    }
}

#[derive(Default)]
struct Evaluator {
    stack: Vec<i32>,
}

impl Visitor for Evaluator {
    fn number(&mut self, n: i32) {
        self.stack.push(n);
    }

    fn operator(&mut self, op: char) {
        let b = self.stack.pop().unwrap();
        let a = self.stack.pop().unwrap();
        self.stack.push(match op {
            '+' => a + b,
            '*' => a * b,
            _ => a - b,
        });
    }
}

fn main() {
    let n = |n| Box::new(Node::Number(n));
    let tree = Node::Binary(Box::new(Node::Binary(n(2), '+', n(3))), '*', n(4));
    let mut printer = Printer(String::new());
    let mut evaluator = Evaluator::default();
    let visitors: [&mut dyn Visitor; 2] = [&mut printer, &mut evaluator];
    for visitor in visitors {
        tree.accept(visitor);
    }
    println!("{}= {:?}", printer.0, evaluator.stack);
}
