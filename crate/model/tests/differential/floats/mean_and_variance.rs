fn mean(list: &[f64]) -> Option<f64> {
    if list.is_empty() {
        return None;
    }
    Some(list.iter().sum::<f64>() / list.len() as f64)
}

fn main() {
    let list = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0];
    let m = mean(&list).unwrap();
    let variance = list.iter().map(|x| (x - m).powi(2)).sum::<f64>() / list.len() as f64;
    println!("{m:.2} {variance:.2} {}", variance.sqrt());
    println!("{:?}", mean(&[]));
    let largest = list.iter().cloned().fold(f64::NEG_INFINITY, f64::max);
    println!("{largest}");
}
