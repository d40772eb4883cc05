//! Says what came out.
//! This file has Windows line ends.

/// One sentence.
/// 
pub fn sentence(line: &str, value: u32) -> String {
    /*
     * Nothing to see here.
     
     */
    format!("{line} has the weight {value}")
}
