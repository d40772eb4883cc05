struct Shelf {
    books: Vec<String>,
}

impl IntoIterator for Shelf {
    type Item = String;
    type IntoIter = std::vec::IntoIter<String>;

    fn into_iter(self) -> Self::IntoIter {
        self.books.into_iter()
    }
}

impl<'a> IntoIterator for &'a Shelf {
    type Item = &'a String;
    type IntoIter = std::slice::Iter<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.books.iter()
    }
}

fn main() {
    let shelf = Shelf { books: vec!["Emma".into(), "Ulysses".into()] };
    for book in &shelf {
        println!("{} {}", book, book.len());
    }
    for book in shelf {
        println!("{}", book + "!");
    }
}
