use std::fmt::Display;

trait Score {
    fn score(&self) -> u32;
}

impl Score for &str {
    fn score(&self) -> u32 {
        self.len() as u32
    }
}

impl Score for u32 {
    fn score(&self) -> u32 {
        *self
    }
}

impl<T: Score, U: Score> Score for (T, U) {
    fn score(&self) -> u32 {
        self.0.score() + self.1.score()
    }
}

impl<T: Score> Score for Option<T> {
    fn score(&self) -> u32 {
        self.as_ref().map_or(0, |inner| inner.score())
    }
}

fn total(items: &[impl Score]) -> u32 {
    items.iter().map(Score::score).sum()
}

fn label(n: u32) -> impl Display + Clone {
    format!("#{n}")
}

fn main() {
    println!("{} {}", total(&["ab", "c"]), total(&[(1, "xyz"), (2, "")]));
    println!("{} {}", Some((3u32, Some("q"))).score(), None::<u32>.score());
    let text = label(7);
    println!("{} {}", text.clone(), text);
}
