fn main() {
    let mut words = vec![String::from("a"), String::from("b")];
    for word in &words {
        print!("{word} ");
    }
    for word in &mut words {
        word.push('!');
    }
    for word in words.iter() {
        print!("{word} ");
    }
    for word in words {
        print!("{} ", word + "?");
    }
    println!();
    let total: usize = vec!["x", "yy"].iter().map(|word| word.len()).sum();
    println!("{total}");
    let cloned: Vec<String> = ["p", "q"].iter().map(|text| text.to_string()).cloned_twice();
    println!("{cloned:?}");
}

trait ClonedTwice: Iterator + Sized
where
    Self::Item: Clone,
{
    fn cloned_twice(self) -> Vec<Self::Item> {
        let list: Vec<Self::Item> = self.collect();
        list.iter().chain(list.iter()).cloned().collect()
    }
}

impl<I: Iterator> ClonedTwice for I where I::Item: Clone {}
