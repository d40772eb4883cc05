//! Conditions and token streams of every shape, one in a line. What this program prints, each text ended by a zero, is what
//! the parser must make of that line.

#![allow(warnings)]

use std::collections::HashMap;
use std::panic;

fn id<T>(x: T) -> T {
    x
}
#[derive(PartialEq, Clone, Copy)]
struct Point {
    x: i32,
    y: i32,
}
impl Point {
    const ZERO: i32 = 0;
    fn is(&self, x: i32) -> bool {
        self.x == x
    }
    fn with<T>(&self, _: T) -> bool {
        false
    }
}
trait Named {
    fn yes() -> bool;
}
impl Named for i32 {
    fn yes() -> bool {
        false
    }
}
static FLAG: bool = false;

macro_rules! texts {
    ($($body:block)*) => { $(print!("{}\0", message(|| $body));)* };
}

fn message(check: impl FnOnce() + panic::UnwindSafe) -> String {
    let payload = panic::catch_unwind(check).expect_err("each condition is false");
    match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(payload) => payload.downcast::<&str>().unwrap().to_string(),
    }
}

fn main() {
    panic::set_hook(Box::new(|_| ()));
    conditions();
    more_conditions();
    broken_conditions();
    tokens();
}

fn conditions() {
    texts! {
        { assert!(false) }
        { assert!(  FLAG  ) }
        { assert!(FLAG,) }
        { assert!(id(1)==2) }
        { assert!(id( 1 )!= 1) }
        { assert!(id(1)+2*3-4/5%6==0) }
        { assert!(id(1)<<2>>1&3|4^5==0) }
        { assert!((id(1)+2)*3==0) }
        { assert!(((id(false)))) }
        { assert!(!id(true)) }
        { assert!(! id(true)&&true||false) }
        { assert!(-id(1)>0) }
        { assert!(- id(1)>=0) }
        { let r = &id(false); assert!(*r) }
        { assert!(* & id(false)) }
        { assert!(&id(1)==&2) }
        { assert!(& mut id(1)==&mut 2) }
        { assert!(id(1) as i64==2) }
        { assert!((id(1)as i64)<1) }
        { assert!(id(1u8)as usize as u64>1_000) }
        { assert!(id(0xFFu8)==0b1) }
        { assert!(id(1.50)==2.) }
        { assert!(id(1e3)<1E2f64) }
        { assert!(id('a')=='\n') }
        { assert!(id("a\tb")=="\u{41}") }
        { assert!(id("a\tb")==r#"raw "text""#) }
        { assert!(id(b'a')==b'\x41') }
        { assert!(id(b"ab")==b"cd") }
        { let v = vec![1]; assert!(v.is_empty()) }
        { let v = vec![1]; assert!(v [ 0 ]==2) }
        { let v = vec![1]; assert!(v[0 .. 1].is_empty()) }
        { let v = vec![1]; assert!(v[..].len ( )==0) }
        { let v = vec![1]; assert!(v.iter().any(|x|*x==2)) }
        { let v = vec![1]; assert!(v.iter().any( | & x | x==2)) }
        { let v = vec![1]; assert!(v.iter().map(|x|x+1).collect::<Vec<_>>().is_empty()) }
        { let v = vec![1]; assert!(v.iter().map(|x:&i32|->i32{x+1}).sum::<i32>()==0) }
    }
}

fn more_conditions() {
    texts! {
        { let v = vec![1]; assert!(v.iter().all(move|x|{let y=x+1;y==1})) }
        { let v = vec![1]; assert!(v.iter().zip(0..).all(|(a,_)|*a==2)) }
        { assert!((1..=3).contains(&id(4))) }
        { assert!([1,2,3,].contains(&4)) }
        { assert!([0;3]==[1; 3]) }
        { assert!((id(1),2,)==(2,2)) }
        { assert!((id(1),)==(2,)) }
        { assert!(()!=id(())) }
        { let p = Point { x: 1, y: 2 }; assert!(p.x==p.y) }
        { let p = Point { x: 1, y: 2 }; assert!(p . is ( 2 )) }
        { let p = Point { x: 1, y: 2 }; assert!(p.with::<(i32,&str)>((1,"a"))) }
        { let t = (1, (2, 3)); assert!(t.0==t.1.0) }
        { assert!(Point::ZERO==1) }
        { assert!(<i32 as Named>::yes()) }
        { assert!(<i32>::yes()) }
        { assert!(i32::MAX.checked_add(1).is_some()) }
        { assert!(Vec::<Option<i32>>::with_capacity(1).len()>0) }
        { assert!(std::mem::size_of::<u8>()==2) }
        { assert!(HashMap::<&'static str,Vec<u8>>::new().contains_key("a")) }
        { assert!(matches!(id(Some(1)),None|Some(2))) }
        { assert!(matches!( id(Some(1)) , Some(x) if x > 2 )) }
        { assert!(vec![1,2].len()==id(3)) }
        { assert!(vec! [ 1 , 2 ].len()==id(3)) }
        { assert!(format!("{}",id(1))=="2") }
        { assert!(if id(true){false}else{true}) }
        { assert!(if let Some(x)=id(Some(1)){x==2}else{true}) }
        { assert!({false}) }
        { assert!({let x=id(1);let y:i32=2;x==y}) }
        { assert!(id(|a:i32,b:i32|a==b)(1,2)) }
        { assert!(id(Some(&1))==Some(&2)&&id(None::<i32>).is_none()) }
        { assert!("12".parse::<i32>().unwrap()==13) }
        { (|| { assert!(Some(false)?); Some(()) })(); }
        { assert!(id::<fn(i32)->i32>(|x|x)(1)==2 || false) }
        { let r#type = 1; assert!(r#type==2) }
        { let s = String::from("a"); assert!(&s[..]=="b") }
        { assert!(id(1)==1&&{let mut x=1;x+=1;x==1}) }
        { let x=1; assert!(id(Point{x,y:2})==Point{x:1,y:3,}) }
        { let p=Point{x:1,y:2}; assert!(p==(Point{y:3,..p})) }
        { let p=Point{x:1,y:2}; assert!(id(p)==Point{x:2,.. p}) }
        { assert!(match id(1){1=>false,_=>true}) }
        { assert!(match id(1){1|2 if true=>{false},_=>{let x=1;x==1}}) }
        { assert!(if id(1)==2{true}else if id(1)==1{false}else{true}) }
        { debug_assert!(id(1)==2) }
        { std::assert!(id(1)==2) }
        { assert!{id(1)==2} }
        { assert![id(1)==2] }
    }
}

fn broken_conditions() {
    let long = "a long text that takes up most of a line";
    texts! {
        { assert!(long.len()==1&&long.len()==2&&long.len()==3&&long.len()==4&&long.len()==5&&long.len()==6) }
        { assert!(long.replace("some rather long pattern","with a replacement").replace("another one","and more").is_empty()) }
        { assert!(id((long,"the second element of it is long too","and the third"))==(long,"something else","again")) }
        { assert!(long.chars().filter(|c|c.is_alphabetic()).map(|c|c.to_ascii_uppercase()).all(|c|c=='x')) }
        { assert!([long,"the second element of it is long too","and the third"].contains(&"something that is not there")) }
        { assert!(long.chars().all(|first_character_of_a_pair_of_characters:char|->bool{first_character_of_a_pair_of_characters=='x'})) }
        { assert!(if long.is_empty(){long.contains("one thing or another")}else{long.contains("something that is not there")}) }
        { assert!(matches!(long.split(' ').collect::<Vec<_>>().as_slice(),["one","two","three"]|["four","five","six"])) }
        { assert!(!(long.len()>10000||long.starts_with("some rather long pattern"))&&(long.len()<10||long.is_empty())) }
        { let p=Point{x:1,y:2}; assert!(p==id(id(id(id(id(id(id(id(id(id(id(Point{x:1_000_000_000,y:1_000_000_001})))))))))))) }
        { let p=Point{x:1,y:2}; assert!(p==id(id(id(id(id(id(id(id(id(id(id(Point{x:1_000_000_000+1_000_000_000,..Point{x:1_000_000_000,y:1_000_000_001}})))))))))))) }
        { assert!(match long.len(){1_000_000_000|1_000_000_001|1_000_000_002=>long.is_empty(),_=>{let x=1;x==long.len()}}) }
        { assert!(if long.len()==1_000_000_000{long.len()==1}else if long.len()==1_000_000_000{let x=1;x==2}else{false}) }
        { assert!({let one_thing=long.len();let another_thing=long.len()+1;let the_third_thing=1;one_thing==another_thing}) }
    }
}

fn tokens() {
    print!("{}\0", stringify!());
    print!("{}\0", stringify!(a+b));
    print!("{}\0", stringify!(  a + b  ));
    print!("{}\0", stringify!(a , b ; c . d ! e));
    print!("{}\0", stringify!(a :: b :: < c > ( d ) [ e ] { f }));
    print!("{}\0", stringify!(f (x) if (x) fn (x) Self (x) pub (x) return (x) r#fn (x) # [x] $ x . ( y )));
    print!("{}\0", stringify!(a . . b .. c ..= d ... e . f .. . g));
    print!("{}\0", stringify!(& mut x && y & & z | | w || v));
    print!("{}\0", stringify!(() [] {} ( ) [ ] { } (a) [a] {a} ( a ) [ a ] { a }));
    print!("{}\0", stringify!({a b}{c;d}));
    print!("{}\0", stringify!({a } { b} {/**/ c} x{ d}y));
    print!("{}\0", stringify!(a ! b ! = c a != b if ! x self ! y));
    print!("{}\0", stringify!('a 'b: loop { break 'a }));
    print!("{}\0", stringify!(1_000u8 1.50 "a\n" r"b" 'c' b'd' b"e" - 1 -1));
    print!("{}\0", stringify!(a /* a comment */ + b /* another */ * c));
    print!("{}\0", stringify!(a ,b, c ,d));
    print!("{}\0", stringify!(x=>y ; x => y ; x = > y));
    print!("{}\0", stringify!(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb cccccccccccccccccccccccc ddddddddddd));
    print!("{}\0", stringify!(f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, cccccccccccccccccccccccc, ddddddddddd)));
    print!("{}\0", stringify!({ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb; cccccccccccccccccccccccc; ddddddddddd }));
}
