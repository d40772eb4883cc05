struct Owner(i32);

impl Owner {
    fn add_one<'a>(&'a mut self) {
        self.0 += 1;
    }

    fn larger<'a, 'b: 'a>(&'a self, other: &'b Owner) -> &'a i32 {
        if self.0 > other.0 { &self.0 } else { &other.0 }
    }
}

static NUM: i32 = 18;

fn coerce_static<'a>(_: &'a i32) -> &'a i32 {
    &NUM
}

fn multiply<'a>(first: &'a i32, second: &'a i32) -> i32 {
    first * second
}

fn main() {
    let mut owner = Owner(18);
    owner.add_one();
    println!("{}", owner.larger(&Owner(5)));
    {
        let lifetime_num = 9;
        println!("{}", coerce_static(&lifetime_num));
    }
    println!("{}", multiply(&2, &NUM));
}
