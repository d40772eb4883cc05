#[derive(Default)]
struct Tree {
    root: Option<Box<Node>>,
}

struct Node {
    key: i32,
    left: Option<Box<Node>>,
    right: Option<Box<Node>>,
}

impl Tree {
    fn insert(&mut self, key: i32) -> bool {
        let mut place = &mut self.root;
        while let Some(node) = place {
            if key == node.key {
                return false;
            }
            place = if key < node.key { &mut node.left } else { &mut node.right };
        }
        *place = Some(Box::new(Node { key, left: None, right: None }));
        true
    }

    fn keys(&self) -> Vec<i32> {
        fn walk(node: &Option<Box<Node>>, keys: &mut Vec<i32>) {
            if let Some(node) = node {
                walk(&node.left, keys);
                keys.push(node.key);
                walk(&node.right, keys);
            }
        }
        let mut keys = Vec::new();
        walk(&self.root, &mut keys);
        keys
    }

    fn depth(node: &Option<Box<Node>>) -> usize {
        node.as_ref().map_or(0, |node| 1 + Tree::depth(&node.left).max(Tree::depth(&node.right)))
    }
}

fn main() {
    let mut tree = Tree::default();
    for key in [5, 2, 8, 1, 9, 2] {
        println!("{key} {}", tree.insert(key));
    }
    println!("{:?} {}", tree.keys(), Tree::depth(&tree.root));
}
