struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

trait Component {
    fn update(&mut self) -> u32;
}

struct Counter {
    count: u32,
    _noisy: Noisy,
}

struct Constant(u32);

impl Component for Counter {
    fn update(&mut self) -> u32 {
        self.count += 1;
        self.count
    }
}

impl Component for Constant {
    fn update(&mut self) -> u32 {
        self.0
    }
}

fn main() {
    let mut components: Vec<Box<dyn Component>> = Vec::new();
    components.push(Box::new(Counter { count: 0, _noisy: Noisy("counter") }));
    components.push(Box::new(Constant(7)));
    for _ in 0..2 {
        let total: u32 = components.iter_mut().map(|component| component.update()).sum();
        println!("{total}");
    }
    components.remove(0);
    println!("{} left", components.len());
}
