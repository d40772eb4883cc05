struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let value = loop {
        let _local = Noisy("local");
        break Noisy("value");
    };
    println!("got {}", value.0);
    let labelled = 'block: {
        let _first = Noisy("first");
        if value.0 == "value" {
            break 'block 1;
        }
        let _second = Noisy("second");
        2
    };
    println!("labelled {labelled}");
}
