use std::borrow::Cow;

fn clean(text: &str) -> Cow<'_, str> {
    if text.contains(' ') { Cow::Owned(text.replace(' ', "")) } else { Cow::Borrowed(text) }
}

fn absolute(list: &mut Cow<'_, [i32]>) {
    for i in 0..list.len() {
        if list[i] < 0 {
            list.to_mut()[i] = -list[i];
        }
    }
}

fn main() {
    for text in ["a b c", "abc"] {
        let result = clean(text);
        println!("{result} {} {}", matches!(result, Cow::Owned(_)), result.len());
    }
    let data = [1, -2];
    let mut list = Cow::Borrowed(&data[..]);
    absolute(&mut list);
    println!("{list:?} {data:?}");
    println!("{:?}", list.into_owned());
}
