// No line end after the last line.

	
pub const UNIT: &str = "weight"; // 5 lines in all
/* // */