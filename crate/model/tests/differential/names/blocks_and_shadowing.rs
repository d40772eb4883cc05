const N: usize = 1;

fn f() -> &'static str {
    "outer f"
}

struct Some2(u8);

fn early() -> u8 {
    return later();
    fn later() -> u8 {
        LATE + inner::deep()
    }
    const LATE: u8 = 4;
    mod inner {
        pub fn deep() -> u8 {
            super::N as u8
        }
    }
}

enum Option {
    None,
    Many(u8),
}

fn main() {
    println!("{} {}", f(), N);
    let g = f;
    {
        fn f() -> &'static str {
            "inner f"
        }
        const N: usize = 20;
        println!("{} {} {}", f(), N, g());
        let f = || "closure f";
        println!("{}", f());
        {
            use self::f;
            println!("{}", f());
        }
        struct Some2 {
            x: [u8; N],
        }
        println!("{}", Some2 { x: [0; N] }.x.len());
    }
    println!("{}", Some2(7).0);
    println!("{}", early());
    let x = 1;
    {
        const X: u8 = 2;
        let x = x + X;
        println!("{x}");
    }
    println!("{x}");
    for option in [Option::None, Option::Many(3)] {
        match option {
            Option::None => println!("own none"),
            Option::Many(n) => println!("own {n}"),
        }
    }
    match std::option::Option::Some(5) {
        Some(n) => println!("{n}"),
        None => println!("none"),
    }
    let none: std::option::Option<u8> = None;
    println!("{none:?}");
    let u8 = 3u8;
    println!("{}", u8::MAX - u8);
    if let Ok(vec) = Ok::<_, ()>(vec![1]) {
        println!("{vec:?}");
    }
}
