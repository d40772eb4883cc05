trait Licensed {
    fn licensing_info(&self) -> String {
        "Default license".to_string()
    }
}

struct SomeSoftware {
    version_number: i32,
}

struct OtherSoftware {
    version_number: String,
}

impl Licensed for SomeSoftware {}

impl Licensed for OtherSoftware {
    fn licensing_info(&self) -> String {
        format!("license of {}", self.version_number)
    }
}

fn compare_license_types(a: impl Licensed, b: impl Licensed) -> bool {
    a.licensing_info() == b.licensing_info()
}

fn main() {
    let some = SomeSoftware { version_number: 1 };
    println!("{}", some.version_number);
    let other = OtherSoftware { version_number: "v2.0.0".to_string() };
    println!("{} {}", other.licensing_info(), compare_license_types(other, some));
}
