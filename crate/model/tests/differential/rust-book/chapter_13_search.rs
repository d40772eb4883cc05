struct Config<'a> {
    query: &'a str,
    ignore_case: bool,
}

impl<'a> Config<'a> {
    fn build(mut args: impl Iterator<Item = &'a str>) -> Result<Config<'a>, &'static str> {
        args.next();
        let query = match args.next() {
            Some(arg) => arg,
            None => return Err("Didn't get a query string"),
        };
        Ok(Config { query, ignore_case: args.next().is_some() })
    }
}

fn search<'a>(query: &str, contents: &'a str) -> Vec<&'a str> {
    contents.lines().filter(|line| line.contains(query)).collect()
}

fn search_case_insensitive<'a>(query: &str, contents: &'a str) -> Vec<&'a str> {
    let query = query.to_lowercase();
    contents.lines().filter(|line| line.to_lowercase().contains(&query)).collect()
}

const POEM: &str = "\
I'm nobody! Who are you?
Are you nobody, too?
Then there's a pair of us - don't tell!
TO be somebody!";

fn main() {
    for args in [vec!["grep", "to"], vec!["grep", "to", "-i"], vec!["grep"]] {
        match Config::build(args.into_iter()) {
            Ok(Config { query, ignore_case: true }) => println!("{:?}", search_case_insensitive(query, POEM)),
            Ok(config) => println!("{:?}", search(config.query, POEM)),
            Err(why) => println!("{why}"),
        }
    }
}
