use std::cell::RefCell;

fn main() {
    let cell = RefCell::new(vec![1]);
    {
        let a = cell.borrow();
        let b = cell.borrow();
        println!("{} {} {}", a.len(), b.len(), cell.try_borrow_mut().is_err());
    }
    {
        let mut writer = cell.borrow_mut();
        writer.push(2);
        println!("{} {}", cell.try_borrow().is_err(), writer.len());
    }
    println!("{:?}", cell);
    println!("{:?} {:?}", cell.replace(vec![]), cell.take());
    cell.borrow_mut().extend([7, 8]);
    println!("{:?}", cell.into_inner());
}
