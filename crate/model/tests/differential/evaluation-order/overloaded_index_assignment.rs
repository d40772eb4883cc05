use std::ops::{Index, IndexMut};

struct Loud(Vec<i32>);

impl Index<usize> for Loud {
    type Output = i32;

    fn index(&self, i: usize) -> &i32 {
        println!("index {i}");
        &self.0[i]
    }
}

impl IndexMut<usize> for Loud {
    fn index_mut(&mut self, i: usize) -> &mut i32 {
        println!("index_mut {i}");
        &mut self.0[i]
    }
}

fn say(n: usize) -> usize {
    println!("say {n}");
    n
}

fn main() {
    let mut loud = Loud(vec![1, 2, 3]);
    loud[say(0)] = say(7) as i32;
    loud[say(1)] += say(8) as i32;
    println!("{}", loud[say(2)] + loud[0]);
    let slot = &mut loud[2];
    *slot = 5;
    println!("{:?}", loud.0);
}
