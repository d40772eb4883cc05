struct Account {
    owner: String,
    balance: i64,
}

impl Account {
    fn cents(&self) -> i64 {
        self.balance % 100
    }
}

fn main() {
    let account = Account { owner: "Ann".into(), balance: 12305 };
    println!("{}: {}.{:02}", account.owner, account.balance / 100, account.cents());
    println!("{}", if account.balance > 0 { "in credit" } else { "overdrawn" });
    println!("{:?}", { account.owner.chars().rev().collect::<String>() });
    println!("{}", format!("{}{}", 1, format!("{}", 2)));
}
