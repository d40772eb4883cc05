// error: E0616 at 16:28
mod inner {
    pub struct Account {
        balance: u32,
    }

    impl Account {
        pub fn new() -> Self {
            Account { balance: 1 }
        }
    }
}

fn main() {
    let account = inner::Account::new();
    println!("{}", account.balance);
}
