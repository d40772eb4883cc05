use std::fmt::Debug;

trait Shout {
    fn shout(&self) -> String;
}

impl<T: Debug> Shout for T {
    fn shout(&self) -> String {
        format!("{self:?}!")
    }
}

trait Double {
    fn double(self) -> Self;
}

impl Double for i32 {
    fn double(self) -> i32 {
        self * 2
    }
}

impl Double for String {
    fn double(self) -> String {
        self.repeat(2)
    }
}

impl<T: Double> Double for Vec<T> {
    fn double(self) -> Vec<T> {
        self.into_iter().map(Double::double).collect()
    }
}

fn main() {
    println!("{} {} {}", 5.shout(), "x".shout(), Some(vec![1]).shout());
    println!("{} {:?}", 4.double(), vec!["a".to_string()].double());
    println!("{:?}", vec![vec![1, 2], vec![]].double());
}
