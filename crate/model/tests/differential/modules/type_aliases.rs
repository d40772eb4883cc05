use std::collections::BTreeMap;

type Grid<T> = Vec<Vec<T>>;
type Outcome<T> = Result<T, String>;
type Handler = fn(&str) -> Outcome<usize>;
type Names = BTreeMap<u32, &'static str>;

fn length(text: &str) -> Outcome<usize> {
    if text.is_empty() { Err("empty".into()) } else { Ok(text.len()) }
}

fn main() {
    let grid: Grid<u8> = vec![vec![1, 2], vec![3]];
    println!("{:?}", grid);
    let handler: Handler = length;
    println!("{:?} {:?}", handler("abc"), handler(""));
    let mut names = Names::new();
    names.insert(1, "one");
    println!("{names:?}");
}
