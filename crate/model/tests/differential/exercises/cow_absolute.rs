use std::borrow::Cow;

fn abs_all(input: &mut Cow<[i32]>) {
    for ind in 0..input.len() {
        let value = input[ind];
        if value < 0 {
            input.to_mut()[ind] = -value;
        }
    }
}

fn owned(input: &Cow<[i32]>) -> bool {
    matches!(input, Cow::Owned(_))
}

fn main() {
    let vec = vec![0, -1, 1];
    let mut a = Cow::from(&vec);
    abs_all(&mut a);
    let mut b = Cow::from(vec![0, 1]);
    abs_all(&mut b);
    let array = [0, 1, 2];
    let mut c = Cow::from(&array[..]);
    abs_all(&mut c);
    println!("{} {} {}", owned(&a), owned(&b), owned(&c));
}
