struct Node {
    name: String,
    next: Option<Box<Node>>,
}

fn main() {
    let list = Node { name: "a".to_string(), next: Some(Box::new(Node { name: "b".to_string(), next: None })) };
    let Node { name, next } = list;
    println!("{name}");
    if let Some(node) = next {
        println!("{}", node.name);
        println!("{}", node.next.is_none());
    }
}
