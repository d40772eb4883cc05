use std::sync::{Arc, Mutex};
use std::thread;

#[derive(Debug, PartialEq)]
enum Refusal {
    Insufficient { missing: u32 },
}

struct Account {
    balance: Mutex<u32>,
}

impl Account {
    fn withdraw(&self, amount: u32) -> Result<u32, Refusal> {
        let mut balance = self.balance.lock().unwrap();
        if *balance < amount {
            return Err(Refusal::Insufficient { missing: amount - *balance });
        }
        *balance -= amount;
        Ok(*balance)
    }
}

fn main() {
    let account = Arc::new(Account { balance: Mutex::new(100) });
    let handles: Vec<_> = [70, 60]
        .into_iter()
        .map(|amount| {
            let account = Arc::clone(&account);
            thread::spawn(move || account.withdraw(amount))
        })
        .collect();
    for handle in handles {
        println!("{:?}", handle.join().unwrap());
    }
}
