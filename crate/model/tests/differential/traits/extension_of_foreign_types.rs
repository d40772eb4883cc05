trait Words {
    fn words(&self) -> usize;
    fn initials(&self) -> String;
}

impl Words for str {
    fn words(&self) -> usize {
        self.split_whitespace().count()
    }

    fn initials(&self) -> String {
        self.split_whitespace().filter_map(|word| word.chars().next()).collect()
    }
}

trait Every: Iterator {
    fn every(self, n: usize) -> Vec<Self::Item>
    where
        Self: Sized,
    {
        self.enumerate().filter(|(i, _)| i % n == 0).map(|(_, item)| item).collect()
    }
}

impl<I: Iterator> Every for I {}

fn main() {
    println!("{} {}", "one two three".words(), String::from("ab cd").initials());
    println!("{:?}", (0..10).every(3));
}
