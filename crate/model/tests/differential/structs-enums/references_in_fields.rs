struct Excerpt<'a> {
    part: &'a str,
}

impl<'a> Excerpt<'a> {
    fn first_word(&self) -> &'a str {
        self.part.split(' ').next().unwrap_or(self.part)
    }
}

struct Counter<'a> {
    total: &'a mut u32,
}

impl Counter<'_> {
    fn add(&mut self, n: u32) {
        *self.total += n;
    }
}

fn main() {
    let text = String::from("call me ishmael. some years ago");
    let excerpt = Excerpt { part: text.split('.').next().unwrap() };
    println!("{} / {}", excerpt.part, excerpt.first_word());
    let mut total = 1;
    let mut counter = Counter { total: &mut total };
    counter.add(2);
    counter.add(3);
    println!("{total}");
}
