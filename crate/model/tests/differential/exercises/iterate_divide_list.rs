#[derive(Debug, PartialEq, Eq)]
enum DivisionError {
    DivideByZero,
    IntegerOverflow,
    NotDivisible,
}

fn divide(a: i64, b: i64) -> Result<i64, DivisionError> {
    if b == 0 {
        return Err(DivisionError::DivideByZero);
    }
    if a == i64::MIN && b == -1 {
        return Err(DivisionError::IntegerOverflow);
    }
    if a % b != 0 {
        return Err(DivisionError::NotDivisible);
    }
    Ok(a / b)
}

fn result_with_list(numbers: &[i64], by: i64) -> Result<Vec<i64>, DivisionError> {
    numbers.iter().map(|n| divide(*n, by)).collect()
}

fn list_of_results(numbers: Vec<i64>, by: i64) -> Vec<Result<i64, DivisionError>> {
    numbers.into_iter().map(|n| divide(n, by)).collect()
}

fn main() {
    println!("{:?}", result_with_list(&[27, 297, 38502, 81], 27));
    println!("{:?}", list_of_results(vec![27, 28, 81], 27));
    println!("{:?} {:?}", result_with_list(&[1], 0), divide(i64::MIN, -1));
}
