use std::collections::BTreeMap;
use std::fmt;

#[derive(Debug, Clone, PartialEq)]
enum Transaction {
    Deposit { account: u32, amount: u64 },
    Withdraw { account: u32, amount: u64 },
    Transfer { from: u32, to: u32, amount: u64 },
}

#[derive(Debug, PartialEq)]
enum BankError {
    NoSuchAccount(u32),
    Insufficient { available: u64, requested: u64 },
}

impl fmt::Display for BankError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BankError::NoSuchAccount(id) => write!(f, "no account {id}"),
            BankError::Insufficient { available, requested } => {
                write!(f, "{requested} requested, {available} available")
            }
        }
    }
}

#[derive(Default)]
struct Bank {
    accounts: BTreeMap<u32, u64>,
    log: Vec<Transaction>,
}

impl Bank {
    fn balance(&mut self, id: u32) -> Result<&mut u64, BankError> {
        self.accounts.get_mut(&id).ok_or(BankError::NoSuchAccount(id))
    }

    fn apply(&mut self, transaction: Transaction) -> Result<(), BankError> {
        match transaction {
            Transaction::Deposit { account, amount } => *self.balance(account)? += amount,
            Transaction::Withdraw { account, amount } => {
                let balance = self.balance(account)?;
                *balance = balance
                    .checked_sub(amount)
                    .ok_or(BankError::Insufficient { available: *balance, requested: amount })?;
            }
            Transaction::Transfer { from, to, amount } => {
                self.balance(to)?;
                self.apply(Transaction::Withdraw { account: from, amount })?;
                self.apply(Transaction::Deposit { account: to, amount })?;
            }
        }
        self.log.push(transaction);
        Ok(())
    }
}

fn main() {
    let mut bank = Bank::default();
    bank.accounts.extend([(1, 100), (2, 0)]);
    for transaction in [
        Transaction::Transfer { from: 1, to: 2, amount: 70 },
        Transaction::Withdraw { account: 1, amount: 50 },
        Transaction::Deposit { account: 3, amount: 1 },
    ] {
        match bank.apply(transaction.clone()) {
            Ok(()) => println!("{transaction:?}: ok"),
            Err(error) => println!("{transaction:?}: {error}"),
        }
    }
    println!("{:?} {}", bank.accounts, bank.log.len());
}
