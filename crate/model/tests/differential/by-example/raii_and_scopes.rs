struct ToDrop {
    id: u32,
}

impl Drop for ToDrop {
    fn drop(&mut self) {
        println!("ToDrop {} is being dropped", self.id);
    }
}

fn create_box(id: u32) -> usize {
    let boxed = Box::new(ToDrop { id });
    boxed.id as usize
}

fn main() {
    let _a = ToDrop { id: 1 };
    let total: usize = (10..12).map(create_box).sum();
    println!("{total}");
    {
        let _b = ToDrop { id: 2 };
        println!("end of the block");
    }
    let moved = Some(ToDrop { id: 3 });
    if let Some(inner) = moved {
        println!("have {}", inner.id);
    }
    println!("end of main");
}
