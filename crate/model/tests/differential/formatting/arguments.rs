fn main() {
    let name = "x";
    let value = 7;
    println!("{name}={value} {value:>4} {value:04} {name:?}");
    println!("{0} {1} {0}", "a", "b");
    println!("{} {} {a}", 1, 2, a = 3);
    println!("{1} {} {0} {}", "zero", "one");
    println!("{:>1$} {:>width$} {:>w2$.p$}", 1, 5, 2.0, width = 4, w2 = 6, p = 2);
    println!("{:.*} {:.3$}", 3, 1.23456, 9.87654, 2);
    let width = 6;
    let precision = 1;
    println!("[{value:width$}] [{:width$.precision$}] [{:<width$}]", 2.55, name);
}
