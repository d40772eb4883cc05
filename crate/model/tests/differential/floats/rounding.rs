fn main() {
    for x in [2.5f64, -2.5, 1.4, -1.6, 0.0] {
        println!("{} {} {} {} {} {}", x.floor(), x.ceil(), x.round(), x.trunc(), x.fract(), x.abs());
    }
    println!("{} {}", 2.5f64.round_ties_even(), 3.5f64.round_ties_even());
}
