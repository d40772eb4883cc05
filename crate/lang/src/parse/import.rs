//! `use`, flattened to one item for each leaf.

use super::item::{Bare, visibility};
use super::reader::{Reader, name};
use crate::source::Span;
use crate::tree::{Ident, Item, ItemKind};

/// One leaf of a `use`.
struct Leaf {
    path: Vec<Ident>,
    name: Ident,
    glob: bool,
}

impl Reader {
    /// `use a::{b, c as d, *};`
    pub(super) fn use_item(&mut self, item: &syn::ItemUse, items: &mut Vec<Item>) {
        let span = self.between(item.use_token.span, item.semi_token.span);
        let mut leaves = Vec::new();
        self.leaves(&item.tree, &mut Vec::new(), &mut leaves);
        for Leaf { path, name, glob } in leaves {
            let visibility = visibility(&item.vis);
            self.finish(Bare { attrs: &item.attrs, visibility, name, kind: ItemKind::Use { path, glob }, span }, items);
        }
    }

    fn leaves(&mut self, tree: &syn::UseTree, path: &mut Vec<Ident>, leaves: &mut Vec<Leaf>) {
        match tree {
            syn::UseTree::Path(tree) => {
                path.push(self.ident(&tree.ident));
                self.leaves(&tree.tree, path, leaves);
                path.pop();
            }
            syn::UseTree::Name(tree) => {
                let last = self.ident(&tree.ident);
                self.leaf(path, last, None, leaves);
            }
            syn::UseTree::Rename(tree) => {
                let last = self.ident(&tree.ident);
                let new = self.ident(&tree.rename);
                self.leaf(path, last, Some(new), leaves);
            }
            syn::UseTree::Glob(tree) => {
                let name = name("", self.span(tree.star_token.span));
                leaves.push(Leaf { path: path.clone(), name, glob: true });
            }
            syn::UseTree::Group(tree) => {
                for tree in &tree.items {
                    self.leaves(tree, path, leaves);
                }
            }
        }
    }

    /// `a::b::self` is `a::b`.
    fn leaf(&mut self, path: &[Ident], last: Ident, new: Option<Ident>, leaves: &mut Vec<Leaf>) {
        let span: Span = last.span;
        let mut path = path.to_vec();
        if &*last.name != "self" {
            path.push(last);
        } else if path.is_empty() {
            return self.error(
                "E0431",
                "`self` import can only appear in an import list with a non-empty prefix",
                span,
            );
        }
        let name = new.or_else(|| path.last().map(|last| Ident { name: last.name.clone(), span }));
        if let Some(name) = name {
            leaves.push(Leaf { path, name, glob: false });
        }
    }
}
