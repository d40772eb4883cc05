use std::cell::{Ref, RefCell, RefMut};

struct Bank {
    accounts: RefCell<Vec<(String, i64)>>,
}

impl Bank {
    fn balance(&self, i: usize) -> Ref<'_, i64> {
        Ref::map(self.accounts.borrow(), |accounts| &accounts[i].1)
    }

    fn balance_mut(&self, i: usize) -> RefMut<'_, i64> {
        RefMut::map(self.accounts.borrow_mut(), |accounts| &mut accounts[i].1)
    }
}

fn main() {
    let bank = Bank { accounts: RefCell::new(vec![("ann".into(), 10), ("bob".into(), 20)]) };
    *bank.balance_mut(0) += 5;
    println!("{} {}", bank.balance(0), *bank.balance(1) + *bank.balance(0));
}
