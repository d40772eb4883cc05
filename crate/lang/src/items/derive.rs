//! placeholder
use crate::diagnostic::Diagnostic;
use crate::tree;
pub(super) fn expand(_item: &tree::Item) -> Result<Vec<tree::Item>, Diagnostic> {
    Ok(Vec::new())
}
