pub trait Debug {
    fn fmt(&self, f: &mut Formatter) -> Result;
}
pub struct Formatter;
pub type Result = Option<()>;
