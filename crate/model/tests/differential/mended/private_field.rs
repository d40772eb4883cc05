mod inner {
    pub struct Account {
        pub balance: u32,
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
