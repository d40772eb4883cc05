fn parse(text: &str) -> Option<(i32, i32)> {
    let Some((left, right)) = text.split_once('x') else {
        println!("no x in {text:?}");
        return None;
    };
    let (Ok(left), Ok(right)) = (left.parse(), right.parse()) else {
        println!("not numbers: {left:?} {right:?}");
        return None;
    };
    Some((left, right))
}

fn main() {
    println!("{:?}", parse("3x4"));
    println!("{:?}", parse("34"));
    println!("{:?}", parse("ax4"));
    for text in ["1", "b", "3"] {
        let Ok(n) = text.parse::<i32>() else { continue };
        println!("{n}");
    }
}
