use std::ops::Add;

#[derive(Debug, Clone, PartialEq)]
struct Money {
    cents: u64,
    currency: String,
}

impl<'a> Add<&'a Money> for &'a Money {
    type Output = Money;

    fn add(self, other: &Money) -> Money {
        Money { cents: self.cents + other.cents, currency: self.currency.clone() }
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Money>>(iter: I) -> Money {
        iter.fold(Money { cents: 0, currency: "none".into() }, |total, money| Money {
            cents: total.cents + money.cents,
            currency: money.currency,
        })
    }
}

fn main() {
    let a = Money { cents: 150, currency: "eur".into() };
    let b = Money { cents: 50, currency: "eur".into() };
    println!("{:?} {}", &a + &b, a == b);
    let total: Money = vec![a, b].into_iter().sum();
    println!("{total:?}");
    let (x, y) = (3, &4);
    println!("{} {} {}", &x + y, x * y, y - &x);
}
