use std::cmp::Ordering;

#[derive(Debug, Eq, PartialEq)]
struct Version {
    major: u32,
    minor: u32,
    tag: Option<String>,
}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Version {
    fn cmp(&self, other: &Self) -> Ordering {
        self.major.cmp(&other.major).then(self.minor.cmp(&other.minor)).then_with(|| match (&self.tag, &other.tag) {
            (None, None) => Ordering::Equal,
            (None, Some(_)) => Ordering::Greater,
            (Some(_), None) => Ordering::Less,
            (Some(a), Some(b)) => a.cmp(b),
        })
    }
}

fn version(major: u32, minor: u32, tag: &str) -> Version {
    Version { major, minor, tag: if tag.is_empty() { None } else { Some(tag.to_string()) } }
}

fn main() {
    let mut list = vec![version(1, 2, ""), version(1, 2, "rc"), version(0, 9, "x"), version(1, 2, "beta")];
    list.sort();
    for v in &list {
        println!("{}.{} {:?}", v.major, v.minor, v.tag);
    }
    println!("{} {:?}", list[0] < list[1], list[3].cmp(&list[3]));
    println!("{:?}", std::cmp::max(version(3, 0, ""), version(2, 9, "")).major);
    println!("{:?}", Ordering::Less.reverse().is_gt());
}
