struct Span {
    from: i32,
    to: i32,
}

impl Iterator for Span {
    type Item = i32;

    fn next(&mut self) -> Option<i32> {
        if self.from >= self.to {
            return None;
        }
        self.from += 1;
        Some(self.from - 1)
    }
}

impl DoubleEndedIterator for Span {
    fn next_back(&mut self) -> Option<i32> {
        if self.from >= self.to {
            return None;
        }
        self.to -= 1;
        Some(self.to)
    }
}

fn main() {
    println!("{:?}", Span { from: 0, to: 4 }.rev().collect::<Vec<_>>());
    let mut span = Span { from: 0, to: 5 };
    println!("{:?} {:?} {:?}", span.next(), span.next_back(), span.map(|n| n * 10).collect::<Vec<_>>());
}
