trait Convert<T> {
    fn convert(&self) -> T;
}

struct Number(i32);

impl Convert<String> for Number {
    fn convert(&self) -> String {
        format!("number {}", self.0)
    }
}

impl Convert<f64> for Number {
    fn convert(&self) -> f64 {
        self.0 as f64 / 2.0
    }
}

fn describe<S>(source: &S) -> String
where
    S: Convert<String> + Convert<f64>,
{
    let text: String = source.convert();
    let half: f64 = source.convert();
    format!("{text} {half}")
}

fn main() {
    println!("{}", describe(&Number(7)));
    println!("{}", <Number as Convert<f64>>::convert(&Number(3)));
}
