use std::fmt;

struct Secret(String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Secret").field(&self.0.len()).finish()
    }
}

struct Pair {
    left: Secret,
    right: i32,
}

impl fmt::Debug for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pair").field("left", &self.left).field("right", &self.right).finish()
    }
}

struct Numbers(Vec<i32>);

impl fmt::Debug for Numbers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter()).finish()
    }
}

fn main() {
    let pair = Pair { left: Secret("hidden".into()), right: 3 };
    println!("{pair:?}");
    println!("{pair:#?}");
    println!("{:?}", Numbers(vec![1, 2]));
    println!("{:?}", Some(Secret("x".into())));
}
