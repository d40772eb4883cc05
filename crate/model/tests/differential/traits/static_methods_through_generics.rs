trait Named {
    fn name() -> String;
}

impl Named for i32 {
    fn name() -> String {
        "i32".to_string()
    }
}

impl<T: Named> Named for Vec<T> {
    fn name() -> String {
        format!("Vec<{}>", T::name())
    }
}

impl<A: Named, B: Named> Named for (A, B) {
    fn name() -> String {
        format!("({}, {})", A::name(), B::name())
    }
}

fn name_of<T: Named>(_: &T) -> String {
    T::name()
}

fn main() {
    println!("{} {}", <Vec<Vec<i32>>>::name(), name_of(&(1, vec![2])));
}
