struct Config {
    name: String,
    count: u32,
    tags: Vec<&'static str>,
}

fn main() {
    let mut config = Config { name: "n".into(), count: 1, tags: vec!["x"] };
    {
        let name = config.name;
        let mut up = || config.count += name.len() as u32;
        config.tags.push("y");
        up();
        up();
    }
    println!("{} {:?}", config.count, config.tags);
}
