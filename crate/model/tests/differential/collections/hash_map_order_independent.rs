use std::collections::HashMap;

fn main() {
    let mut ages = HashMap::new();
    println!("{:?}", ages.insert("ann", 30));
    println!("{:?}", ages.insert("bob", 40));
    println!("{:?}", ages.insert("ann", 31));
    println!("{:?} {:?} {}", ages.get("ann"), ages.get("cid"), ages["bob"]);
    println!("{} {}", ages.contains_key("bob"), ages.len());
    if let Some(age) = ages.get_mut("bob") {
        *age += 1;
    }
    println!("{:?} {:?}", ages.remove("bob"), ages.remove("bob"));
    ages.extend([("dan", 5), ("eve", 6)]);
    let mut names: Vec<_> = ages.keys().copied().collect();
    names.sort();
    println!("{names:?} {}", ages.values().sum::<i32>());
    for age in ages.values_mut() {
        *age = 0;
    }
    println!("{}", ages.iter().all(|(_, age)| *age == 0));
    ages.retain(|name, _| *name == "dan");
    println!("{ages:?}");
    ages.clear();
    println!("{ages:?} {}", ages.is_empty());
}
