struct Cache<F>
where
    F: Fn(u32) -> u32,
{
    compute: F,
    value: Option<u32>,
}

impl<F> Cache<F>
where
    F: Fn(u32) -> u32,
{
    fn new(compute: F) -> Self {
        Cache { compute, value: None }
    }

    fn get(&mut self, n: u32) -> u32 {
        match self.value {
            Some(value) => value,
            None => {
                let value = (self.compute)(n);
                self.value = Some(value);
                value
            }
        }
    }
}

fn main() {
    let mut cache = Cache::new(|n| {
        println!("computing");
        n * n
    });
    println!("{} {}", cache.get(4), cache.get(5));
}
