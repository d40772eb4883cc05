trait Container {
    type Item;

    fn get(&self, i: usize) -> Option<&Self::Item>;

    fn first(&self) -> Option<&Self::Item> {
        self.get(0)
    }

    fn size(&self) -> usize;
}

struct Stack {
    items: Vec<String>,
}

impl Container for Stack {
    type Item = String;

    fn get(&self, i: usize) -> Option<&String> {
        self.items.get(i)
    }

    fn size(&self) -> usize {
        self.items.len()
    }
}

fn last<C: Container>(container: &C) -> Option<&C::Item> {
    container.get(container.size().checked_sub(1)?)
}

fn lengths<C>(container: &C) -> usize
where
    C: Container<Item = String>,
{
    (0..container.size()).filter_map(|i| container.get(i)).map(|text| text.len()).sum()
}

fn main() {
    let stack = Stack { items: vec!["a".into(), "bcd".into()] };
    println!("{:?} {:?} {}", stack.first(), last(&stack), lengths(&stack));
    println!("{:?}", last(&Stack { items: vec![] }));
}
