//! As much of std as the programs in this folder need.
