fn main() {
    println!("{:?}", "a,b,,c".split(',').collect::<Vec<_>>());
    println!("{:?}", "".split(',').collect::<Vec<_>>());
    println!("{:?}", " a  b\tc\n".split_whitespace().collect::<Vec<_>>());
    println!("{:?}", "l1\nl2\r\n\nl4\n".lines().collect::<Vec<_>>());
    println!("{:?}", "k=v=w".split_once('='));
    println!("{:?}", "k=v=w".rsplit_once("="));
    println!("{:?}", "a-b-c-d".splitn(3, '-').collect::<Vec<_>>());
    println!("{:?}", "a-b-c".rsplit('-').collect::<Vec<_>>());
    println!("{:?}", "a;b;".split_terminator(';').collect::<Vec<_>>());
    println!("{:?}", "a1b22c".split(|c: char| c.is_ascii_digit()).collect::<Vec<_>>());
    println!("{:?}", "abc".split("").collect::<Vec<_>>());
}
